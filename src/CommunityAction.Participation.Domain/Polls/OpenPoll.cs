namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Freezes the rules and lets people vote. Sent by the sweep at the opening moment, or earlier by an officer.</summary>
public sealed record OpenPoll(PollId Poll) : IPollCommand
{
    /// <summary>Decides nothing when it is open already. Refuses: poll-unknown, poll-over, closes-in-the-past, and what <see cref="Mandate.Missing"/> names.</summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) => poll.Status switch
    {
        PollStatus.None => Refusal.Of("poll-unknown"),
        PollStatus.Open => Decision<PollFact>.Nothing,
        PollStatus.Drafted when poll.Rules.ClosesAt <= now => Refusal.Of("closes-in-the-past", "closesAt"),
        PollStatus.Drafted when poll.Rules.Mandate?.Missing() is [var missing, ..] => missing,
        PollStatus.Drafted => new PollOpened(Poll, Manifest.Of(poll).Hash),
        _ => Refusal.Of("poll-over"),
    };
}
