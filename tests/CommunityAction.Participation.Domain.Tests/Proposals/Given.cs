using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

/// <summary>Given these facts, when this command comes, then these facts follow or this refusal.</summary>
internal static class Given
{
    public static GivenState<Proposal, ProposalFact> Proposal(params ProposalFact[] facts) => new(AnyProposal.State(facts));

    public static GivenState<Comment, CommentFact> Comment(params CommentFact[] facts) => new(AnyProposal.State(facts));

    public static GivenState<Support, SupportFact> Support(params SupportFact[] facts) => new(facts.Aggregate(Domain.Proposals.Support.None, Domain.Proposals.Support.Evolve));

    public static GivenState<Following, FollowFact> Following(params FollowFact[] facts) =>
        new(facts.Aggregate(Domain.Proposals.Following.None, Domain.Proposals.Following.Evolve));
}

internal sealed record GivenState<TState, TFact>(TState State)
    where TState : IState<TState, TFact>
    where TFact : class
{
    public Outcome<TFact> When(ICommand<TState, TFact> command) => new(command.Decide(State, AnyProposal.Now));
}
