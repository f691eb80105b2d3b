namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>Another officer owes the answer from now on. The day by which it is owed stays.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Owner">Who owes it; null for the desk, which is any officer.</param>
/// <param name="IsOfficer">The new owner is an officer at present, or is the desk.</param>
public sealed record ChangeOwner(ProposalId Proposal, PersonId? Owner, bool IsOfficer) : IProposalCommand
{
    /// <summary>Decides nothing when it is theirs already. Refuses: proposal-unknown, proposal-not-to-answer, owner-not-officer.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        proposal.Status == ProposalStatus.None ? Refusal.Of("proposal-unknown")
        : !proposal.IsAlive ? Refusal.Of("proposal-not-to-answer")
        : !IsOfficer ? Refusal.Of("owner-not-officer", "owner")
        : proposal.Owner == Owner ? Decision<ProposalFact>.Nothing
        : new OwnerChanged(Proposal, Owner);
}
