using CommunityAction.Participation.Domain.Counting;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>A second officer vouches for a provisional count, having looked at a count made anew.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="By">The officer, as the log names them.</param>
/// <param name="Recount">The ballots, counted again at this moment.</param>
/// <param name="Outcome">What the rule of the poll makes of them at this moment; null where no rule was chosen.</param>
public sealed record CheckResult(PollId Poll, string By, Totals Recount, OutcomeSaid? Outcome = null) : IPollCommand
{
    /// <summary>
    /// Decides nothing when it is checked already. Refuses: poll-unknown, poll-over, result-not-counted, same-officer (who closed it cannot check it),
    /// recount-differs.
    /// </summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) => poll switch
    {
        { Status: PollStatus.None } => Refusal.Of("poll-unknown"),
        { Status: PollStatus.Voided or PollStatus.Replaced } => Refusal.Of("poll-over"),
        { Count: null } => Refusal.Of("result-not-counted"),
        { CheckedBy: not null } or { Result: not null } => Decision<PollFact>.Nothing,
        _ => By == poll.EndedBy ? Refusal.Of("same-officer")
            : !SaysTheSameAs(poll) ? Refusal.Of("recount-differs", "", poll.Count.Ballots, Recount.Ballots)
            : new ResultChecked(Poll, By),
    };

    /// <summary>The ballots add up to what is on record, and the rule makes the same of them.</summary>
    public bool SaysTheSameAs(Poll poll) =>
        poll.Count is { } count && Recount.SaysTheSameAs(count) && (poll.Outcome is { } outcome ? Outcome?.SaysTheSameAs(outcome) == true : Outcome is null);
}
