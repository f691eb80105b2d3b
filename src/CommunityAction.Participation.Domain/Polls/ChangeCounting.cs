using CommunityAction.Participation.Domain.Counting;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Chooses how the votes of a draft are counted. All other rules stay as they are, whoever changes them at the same time.</summary>
public sealed record ChangeCounting(PollId Poll, CountingRule Counting) : IPollCommand
{
    /// <summary>Decides nothing when it is counted like that already. Refuses: poll-unknown, rules-frozen, and all that <see cref="DraftPoll"/> refuses.</summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) =>
        poll.Status != PollStatus.Drafted ? Refusal.Of(poll.Status == PollStatus.None ? "poll-unknown" : "rules-frozen")
        : poll.Rules.Counting == Counting ? Decision<PollFact>.Nothing
        : new DraftPoll(Poll, poll.Code, poll.Rules with { Counting = Counting }, poll.Corrects, poll.Round).Decide(poll, now);
}
