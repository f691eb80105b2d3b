namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>It gets a place on a poll's ballot. The place itself is an option of the poll, written in the same append.</summary>
public sealed record PutOnBallot(ProposalId Proposal, PollId Poll) : IProposalCommand
{
    /// <summary>Decides nothing when it stands on that ballot already. Refuses: proposal-unknown, proposal-not-costed.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) => proposal.Status switch
    {
        ProposalStatus.None => Refusal.Of("proposal-unknown"),
        ProposalStatus.OnBallot when proposal.StandsOn(Poll) => Decision<ProposalFact>.Nothing,
        ProposalStatus.Costed => new ProposalBalloted(Proposal, Poll),
        _ => Refusal.Of("proposal-not-costed", "options"),
    };
}

/// <summary>It leaves a ballot: an officer took it off, or the poll does not count. Whether the poll lets go of it is decided there, and written in the same append.</summary>
public sealed record TakeOffBallot(ProposalId Proposal, PollId Poll) : IProposalCommand
{
    /// <summary>Decides nothing when it does not stand there, or was answered meanwhile. Refuses nothing.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        proposal.StandsOn(Poll) ? new BallotPlaceWithdrawn(Proposal, Poll) : Decision<ProposalFact>.Nothing;
}

/// <summary>It goes on to the ballot of a new round, which takes the place of the poll on which it stands.</summary>
public sealed record MoveToBallot(ProposalId Proposal, PollId From, PollId To) : IProposalCommand
{
    /// <summary>Decides nothing when it does not stand on the old ballot, or was answered meanwhile. Refuses nothing.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        proposal.StandsOn(From) ? new ProposalBalloted(Proposal, To) : Decision<ProposalFact>.Nothing;
}
