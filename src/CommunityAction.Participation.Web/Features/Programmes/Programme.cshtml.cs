using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>One programme: what is open now, what was decided and what came of it. A draft has no page.</summary>
[Authorize(Policies.Read)]
public sealed class ProgrammeModel(ProgrammeBook book, ProgrammePolls polls, IDatabaseClock clock) : PageModel
{
    public ProgrammeView View { get; private set; } = null!;

    public ProgrammePhase? Phase { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>People can vote in these now.</summary>
    public IReadOnlyList<Poll> Open { get; private set; } = [];

    /// <summary>Votes without a declared result, those that are open included.</summary>
    public IReadOnlyList<(Poll Poll, PollStage Stage)> Undecided { get; private set; } = [];

    /// <summary>Votes with a declared result.</summary>
    public IReadOnlyList<Poll> Results { get; private set; } = [];

    public IReadOnlyList<(DateTimeOffset At, UpdatePosted Update)> Decisions { get; private set; } = [];

    public IReadOnlyList<(DateTimeOffset At, UpdatePosted Update)> News { get; private set; } = [];

    /// <summary>That are published, in order.</summary>
    public IReadOnlyList<PageContent> Pages => [.. View.Programme.PublishedPages.Select(page => page.Published!)];

    /// <summary>Reasons, newest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, bool IsDates, string Reason)> Changes { get; private set; } = [];

    public static string TagOf(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Done => "ca-tag--good",
        DeliveryStatus.UnderWay => "ca-tag--live",
        DeliveryStatus.Delayed or DeliveryStatus.Stopped => "ca-tag--late",
        _ => "",
    };

    public IActionResult OnGet(Guid id)
    {
        if (book.Find(new ProgrammeId(id)) is not { Programme.Status: not ProgrammeStatus.Draft } view)
        {
            return NotFound();
        }

        View = view;
        Phase = view.Programme.PhaseAt(clock.Now);
        IsOver = view.Programme.Plan.IsOverAt(clock.Now);
        var all = polls.Of(view.Id);
        Open = [.. all.Where(entry => entry.Stage == PollStage.Open).Select(entry => entry.Poll)];
        Undecided = [.. all.Where(entry => entry.Stage != PollStage.Decided)];
        Results = [.. all.Where(entry => entry.Stage == PollStage.Decided).Select(entry => entry.Poll)];
        Decisions = [.. view.Latest<UpdatePosted>().Where(update => update.Fact.Kind == UpdateKind.Decision)];
        News = [.. view.Latest<UpdatePosted>().Where(update => update.Fact.Kind == UpdateKind.News)];
        Changes =
        [
            .. view.Latest<ProgrammeFact>().Where(dated => dated.Fact is PhasesMoved or ProgrammeChanged)
                .Select(dated => dated.Fact is PhasesMoved moved ? (dated.At, true, moved.Reason) : (dated.At, false, ((ProgrammeChanged)dated.Fact).Reason)),
        ];
        return Page();
    }

    /// <summary>Newest first.</summary>
    public IEnumerable<(DateTimeOffset At, DeliveryReported Report)> ReportsOn(DeliveryItem item) =>
        View.Latest<DeliveryReported>().Where(report => report.Fact.Item == item.Number);
}
