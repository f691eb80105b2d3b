namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Ends voting. A bell may ring twice, or late: closing a closed poll decides nothing.</summary>
public sealed record ClosePoll(PollId Poll, CloseCause Cause) : IPollCommand
{
    /// <summary>Refuses: poll-unknown, poll-not-open, not-yet (a deadline that rings before the closing moment).</summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) => poll.Status switch
    {
        PollStatus.None => Refusal.Of("poll-unknown"),
        PollStatus.Open when Cause == CloseCause.Deadline && now < poll.Rules.ClosesAt => Refusal.Of("not-yet", "", poll.Rules.ClosesAt),
        PollStatus.Open => new PollClosed(Poll, Cause, now < poll.Rules.ClosesAt ? now : poll.Rules.ClosesAt),
        PollStatus.Drafted => Refusal.Of("poll-not-open"),
        _ => Decision<PollFact>.Nothing,
    };
}
