namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Frozen rules were wrong: ends this round in favour of a new one, which is drafted in the same append.</summary>
public sealed record ReplacePoll(PollId Poll, PollId By, JoinCode Code, string Reason) : IPollCommand
{
    /// <summary>Refuses: poll-unknown, poll-over, poll-not-open (a draft is simply drafted again), reason-missing, reason-too-long.</summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) => poll.Status switch
    {
        PollStatus.None => Refusal.Of("poll-unknown"),
        PollStatus.Drafted => Refusal.Of("poll-not-open"),
        PollStatus.Voided or PollStatus.Replaced => Refusal.Of("poll-over"),
        _ => WithdrawOption.CheckReason(Reason) is { } problem ? problem : new PollReplaced(Poll, By, Code, Reason.Trim()),
    };
}
