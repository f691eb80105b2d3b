using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>The votes that priority boards are there for: those that are open, and those that closed not long ago. No rehearsals, and none that was stopped or replaced.</summary>
public sealed class PriorityPolls(PollBoards boards, ProgrammeBook book, IDatabaseClock clock)
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(90);

    /// <summary>Open ones first, the one that closes first before the others; then the others, what closed last first.</summary>
    public IReadOnlyList<PriorityPoll> All()
    {
        var now = clock.Now;
        return
        [
            .. from board in boards.All
               let poll = board.Current.Poll
               where Has(poll) && (poll.Status == PollStatus.Open || now - poll.ClosedAt < Recent)
               let found = Of(board)
               orderby found.Stage != PollStage.Open, found.Stage == PollStage.Open ? poll.Rules.ClosesAt - now : now - poll.ClosedAt
               select found,
        ];
    }

    /// <summary>By what stands in an address, however long ago it closed; null when it has no board.</summary>
    public PriorityPoll? Find(string code) => boards.Find(code) is { } board && Has(board.Current.Poll) ? Of(board) : null;

    /// <summary>It is open or over, and its votes count or counted.</summary>
    public static bool Has(Poll poll) => poll.Status is PollStatus.Open or PollStatus.Closed && poll.Rules.Rehearses is null;

    private PriorityPoll Of(PollBoard board)
    {
        var view = board.View();
        var programme = view.Poll.Rules.Programme is { } id ? book.Find(id) : null;
        return new(view.Poll, view.Poll.StageAt(clock.Now), PublishedFigures.Of(view.Poll, view.Totals, view.Wards), view.Sequence, programme?.Outline);
    }
}

/// <param name="Poll">The poll.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Figures">What may be shown.</param>
/// <param name="Sequence">Of the board that they were taken from.</param>
/// <param name="Programme">That it is a part of; null when it stands alone.</param>
public sealed record PriorityPoll(Poll Poll, PollStage Stage, PublishedFigures Figures, long Sequence, ProgrammeOutline? Programme)
{
    /// <summary>Those whose voters it is for; empty for every ward.</summary>
    public IReadOnlyList<WardId> Wards => Poll.Rules.Eligibility is { Wards.Count: > 0 } who ? who.Wards : Programme?.Wards ?? [];

    /// <summary>Options that are still on the ballot.</summary>
    public IEnumerable<PollOption> Options => Poll.Rules.Options.Where(option => !Poll.Withdrawn.ContainsKey(option.Key));

    public bool IsFor(WardId ward) => Wards.Count == 0 || Wards.Contains(ward);

    /// <summary>Whether anything on it helps these people: an option, or all of its programme.</summary>
    public bool Helps(PopulationId people) => Options.Any(option => option.Helps == people) || Programme?.Populations.Contains(people) == true;
}
