using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Demo;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Home;

/// <summary>What is on now, what comes next and what was decided.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(PollListProjection))]
public sealed class IndexModel(PollList polls, PollBoards boards, ProgrammeBook book, CouncilSettings council, DemoState demo, IDatabaseClock clock) : PageModel
{
    private const int MostDecided = 6;
    private const int MostProgrammes = 4;
    private const int MostDecisions = 3;

    /// <summary>Open now; the one that closes first comes first.</summary>
    public IReadOnlyList<PollOnNow> Open { get; private set; } = [];

    public IReadOnlyList<ListedPoll> ComingUp { get; private set; } = [];

    /// <summary>Closed and counted; what the count is called stands beside each.</summary>
    public IReadOnlyList<PollOnNow> Decided { get; private set; } = [];

    /// <summary>Programmes in a phase; the one whose phase ends first comes first.</summary>
    public IReadOnlyList<ProgrammeView> Running { get; private set; } = [];

    /// <summary>What was decided in programmes, newest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, ProgrammeView View, UpdatePosted Decision)> Decisions { get; private set; } = [];

    /// <summary>The ward of whoever is signed in, as long as the council has it; null for everybody else.</summary>
    public CouncilEntry? MyWard => HttpContext.Account()?.Profile?.Ward is { } ward ? council.Wards.FirstOrDefault(entry => entry.Key == ward.Value) : null;

    /// <summary>Programmes in a phase that are for that ward or for all; the one whose phase ends first comes first.</summary>
    public IReadOnlyList<ProgrammeView> Near { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.Now;

    /// <summary>Whether somebody at this machine may stop the demo's voters.</summary>
    public bool HasDemo => demo.IsOn && Policies.IsAtThisMachine(HttpContext);

    public bool DemoVotersStopped => demo.VotersStopped;

    public async Task OnGetAsync()
    {
        var listed = await polls.ReadAsync(HttpContext.RequestAborted);
        var now = Now;
        Open = [.. OnBoards(listed).Where(p => p.Poll.IsOpenAt(now)).OrderBy(p => p.Listed.ClosesAt)];
        ComingUp = [.. OnBoards(listed).Select(p => p.Listed).Where(p => p.Status == PollStatus.Drafted && p.ClosesAt > now).OrderBy(p => p.OpensAt)];
        Decided = [.. OnBoards(listed).Where(p => p.Poll.Count is not null && p.Poll.Status == PollStatus.Closed).OrderByDescending(p => p.Poll.ClosedAt).Take(MostDecided)];
        ShowProgrammes();
    }

    private void ShowProgrammes()
    {
        var running = book.Published.Where(view => view.Programme.PhaseAt(Now) is not null).OrderBy(view => view.Programme.Plan.NextMoment(Now)).ToList();
        Running = [.. running.Take(MostProgrammes)];
        Near = MyWard is { } mine ? [.. running.Where(view => view.Outline.Wards.Count == 0 || view.Outline.Wards.Any(ward => ward.Value == mine.Key)).Take(MostProgrammes)] : [];
        Decisions =
        [
            .. (from view in book.Published
                from update in view.Latest<UpdatePosted>()
                where update.Fact.Kind == UpdateKind.Decision
                orderby update.At descending
                select (update.At, view, update.Fact)).Take(MostDecisions),
        ];
    }

    private IEnumerable<PollOnNow> OnBoards(IEnumerable<ListedPoll> listed) =>
        from poll in listed
        let board = boards.Find(poll.Poll)
        where board is not null && board.Current.Poll.Rules.Rehearses is null
        let view = board.View()
        select new PollOnNow(poll, view.Poll, BoardSnapshot.Of(view));
}

public sealed record PollOnNow(ListedPoll Listed, Poll Poll, BoardSnapshot Snapshot);
