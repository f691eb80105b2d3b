using CommunityAction.Participation.Domain.Counting;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Puts the count on record, once. With a mandate it is provisional and waits for two officers; without one nobody is named who could check it, and it stands.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Totals">Of the ballots that were in when it closed.</param>
/// <param name="ClosedBy">The officer who ended voting before its time, as the log names them; null when the deadline did.</param>
/// <param name="Outcome">What the rule of the poll made of the same ballots; null where no rule was chosen.</param>
public sealed record CountVotes(PollId Poll, Totals Totals, string? ClosedBy, OutcomeSaid? Outcome = null) : IPollCommand
{
    /// <summary>Decides nothing when a count stands already. Refuses: poll-unknown, poll-still-open.</summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) => poll switch
    {
        { Status: PollStatus.None } => Refusal.Of("poll-unknown"),
        { Status: PollStatus.Closed, Count: null, Rules.Mandate: null } => new ResultDeclared(Poll, Totals, Outcome),
        { Status: PollStatus.Closed, Count: null } => new ResultCounted(Poll, Totals, ClosedBy, Outcome),
        { Status: PollStatus.Drafted or PollStatus.Open } => Refusal.Of("poll-still-open"),
        _ => Decision<PollFact>.Nothing,
    };
}
