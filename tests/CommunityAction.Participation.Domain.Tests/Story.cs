namespace CommunityAction.Participation.Domain.Tests;

/// <summary>Given these facts on a stream, when this command comes at this moment, then these facts follow or this refusal.</summary>
internal sealed record Story<TState, TFact>(TState State)
    where TState : IState<TState, TFact>
    where TFact : class
{
    public static Story<TState, TFact> Given(params TFact[] facts) => new(facts.Aggregate(TState.Nothing, TState.Evolve));

    public Polls.Outcome<TFact> When(ICommand<TState, TFact> command) => new(command.Decide(State, Polls.Any.Morning));
}
