using CommunityAction.Participation.Domain.Counting;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Puts the count on record, once.</summary>
public sealed record DeclareResult(PollId Poll, Totals Totals) : IPollCommand
{
    /// <summary>Decides nothing when a result stands already. Refuses: poll-unknown, poll-still-open.</summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) => poll switch
    {
        { Status: PollStatus.None } => Refusal.Of("poll-unknown"),
        { Status: PollStatus.Closed, Result: null } => new ResultDeclared(Poll, Totals),
        { Status: PollStatus.Drafted or PollStatus.Open } => Refusal.Of("poll-still-open"),
        _ => Decision<PollFact>.Nothing,
    };
}
