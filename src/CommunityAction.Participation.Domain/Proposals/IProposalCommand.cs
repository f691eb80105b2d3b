namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>A command on one proposal.</summary>
public interface IProposalCommand : ICommand<Proposal, ProposalFact>
{
    ProposalId Proposal { get; }

    Guid ICommand<Proposal, ProposalFact>.Stream => Proposal.Value;
}
