namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>A duplicate goes on as part of another proposal. Sent together with <see cref="JoinDuplicate"/>: both are written, or none.</summary>
public sealed record MergeProposal(ProposalId Proposal, ProposalId Into) : IProposalCommand
{
    /// <summary>Decides nothing when it is merged into that one already. Refuses: proposal-unknown, merged-with-itself, proposal-cannot-merge (a draft, on a ballot, or over).</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) => proposal.Status switch
    {
        ProposalStatus.None => Refusal.Of("proposal-unknown"),
        _ when Into == Proposal => Refusal.Of("merged-with-itself", "into"),
        ProposalStatus.Merged when proposal.MergedInto == Into => Decision<ProposalFact>.Nothing,
        ProposalStatus.Submitted or ProposalStatus.Accepted or ProposalStatus.ChangeOffered or ProposalStatus.Costed or ProposalStatus.NotFeasible =>
            new ProposalMerged(Proposal, Into),
        _ => Refusal.Of("proposal-cannot-merge"),
    };
}

/// <summary>The other half: the proposal that goes on takes the duplicate in.</summary>
public sealed record JoinDuplicate(ProposalId Proposal, ProposalId Duplicate) : IProposalCommand
{
    /// <summary>Refuses: merge-target-unknown, merge-target-closed (people cannot back it, so supporters would be lost).</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        proposal.Status == ProposalStatus.None ? Refusal.Of("merge-target-unknown", "into")
        : !proposal.IsAlive ? Refusal.Of("merge-target-closed", "into")
        : new DuplicateJoined(Proposal, Duplicate);
}
