namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Says that a poll does not count, and why. It cannot be undone; a new poll can be made.</summary>
public sealed record VoidPoll(PollId Poll, string Reason) : IPollCommand
{
    /// <summary>Refuses: poll-unknown, poll-over (replaced already), reason-missing, reason-too-long.</summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) => poll.Status switch
    {
        PollStatus.None => Refusal.Of("poll-unknown"),
        PollStatus.Voided => Decision<PollFact>.Nothing,
        PollStatus.Replaced => Refusal.Of("poll-over"),
        _ => WithdrawOption.CheckReason(Reason) is { } problem ? problem : new PollVoided(Poll, Reason.Trim()),
    };
}
