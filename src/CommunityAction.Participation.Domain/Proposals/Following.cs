using System.Diagnostics;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Proposals;

public abstract record FollowFact;

/// <summary>This person wants to hear of each step.</summary>
[StoredAs("proposals.proposal-followed.v1")]
public sealed record ProposalFollowed(ProposalId Proposal, PersonId Person) : FollowFact;

[StoredAs("proposals.proposal-unfollowed.v1")]
public sealed record ProposalUnfollowed(ProposalId Proposal, PersonId Person) : FollowFact;

/// <summary>Whether one person follows one proposal: a stream of its own.</summary>
public sealed record Following(bool Stands) : IState<Following, FollowFact>
{
    public static readonly Following None = new(false);

    static Following IState<Following, FollowFact>.Nothing => None;

    /// <summary>The stream's id: made from both, the same on every node.</summary>
    public static Guid Stream(ProposalId proposal, PersonId person) => DerivedStream.Of("follow"u8, proposal.Value, person.Value);

    public static Following Evolve(Following following, FollowFact fact) => fact switch
    {
        ProposalFollowed => new(true),
        ProposalUnfollowed => new(false),
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}

/// <param name="Proposal">As it stands.</param>
/// <param name="Person">Who follows it.</param>
public sealed record FollowProposal(Proposal Proposal, PersonId Person) : ICommand<Following, FollowFact>
{
    public Guid Stream => Following.Stream(Proposal.Id, Person);

    /// <summary>Decides nothing when they follow it already. Refuses: proposal-unknown (or not public).</summary>
    public Decision<FollowFact> Decide(Following state, DateTimeOffset now) =>
        !Proposal.IsPublic ? Refusal.Of("proposal-unknown")
        : state.Stands ? Decision<FollowFact>.Nothing
        : new ProposalFollowed(Proposal.Id, Person);
}

public sealed record UnfollowProposal(ProposalId Proposal, PersonId Person) : ICommand<Following, FollowFact>
{
    public Guid Stream => Following.Stream(Proposal, Person);

    /// <summary>Decides nothing when they do not follow it. Refuses nothing.</summary>
    public Decision<FollowFact> Decide(Following state, DateTimeOffset now) =>
        state.Stands ? new ProposalUnfollowed(Proposal, Person) : Decision<FollowFact>.Nothing;
}
