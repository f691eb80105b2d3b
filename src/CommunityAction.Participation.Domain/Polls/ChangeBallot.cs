namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Puts proposals on the ballot of a draft and takes others off. All other rules stay as they are, whoever changes them at the same time.</summary>
/// <param name="Poll">The draft.</param>
/// <param name="Added">Options that put a proposal to the vote; they come last. What stands on the ballot already is left as it is.</param>
/// <param name="Removed">Proposals whose options go; what does not stand there is passed over.</param>
public sealed record ChangeBallot(PollId Poll, IReadOnlyList<PollOption> Added, IReadOnlyList<ProposalId> Removed) : IPollCommand
{
    /// <summary>Decides nothing when the ballot is the same already. Refuses: poll-unknown, rules-frozen, and all that <see cref="DraftPoll"/> refuses.</summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now)
    {
        if (poll.Status != PollStatus.Drafted)
        {
            return Refusal.Of(poll.Status == PollStatus.None ? "poll-unknown" : "rules-frozen");
        }

        var kept = poll.Rules.Options.Where(option => !Removes(option)).ToList();
        var fresh = Added.Where(option => !Removes(option) && kept.TrueForAll(other => other.Proposal != option.Proposal)).ToList();
        return fresh.Count == 0 && kept.Count == poll.Rules.Options.Count
            ? Decision<PollFact>.Nothing
            : new DraftPoll(Poll, poll.Code, poll.Rules with { Options = [.. kept, .. fresh] }, poll.Corrects, poll.Round).Decide(poll, now);
    }

    private bool Removes(PollOption option) => option.Proposal is { } proposal && Removed.Contains(proposal);
}
