namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>The author takes it back. It cannot be undone.</summary>
public sealed record WithdrawProposal(ProposalId Proposal, Writer By) : IProposalCommand
{
    /// <summary>Decides nothing when it is withdrawn already. Refuses: proposal-unknown, not-your-proposal, not-in-group, proposal-cannot-withdraw (on a ballot, or over).</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) => proposal.Status switch
    {
        ProposalStatus.None => Refusal.Of("proposal-unknown"),
        _ when proposal.CheckAuthor(By) is { } stranger => stranger,
        ProposalStatus.Withdrawn => Decision<ProposalFact>.Nothing,
        ProposalStatus.OnBallot or ProposalStatus.Answered or ProposalStatus.Refused or ProposalStatus.Merged => Refusal.Of("proposal-cannot-withdraw"),
        _ => new ProposalWithdrawn(Proposal),
    };
}
