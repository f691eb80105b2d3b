namespace CommunityAction.Participation.Domain;

/// <summary>A command on one stream. Pure: the same state, command and moment give the same decision.</summary>
public interface ICommand<TState, TFact>
    where TState : IState<TState, TFact>
    where TFact : class
{
    Guid Stream { get; }

    /// <param name="state">As its facts leave it.</param>
    /// <param name="now">The database's clock, in UTC.</param>
    Decision<TFact> Decide(TState state, DateTimeOffset now);
}

/// <summary>What a stream's facts add up to.</summary>
public interface IState<TSelf, in TFact>
    where TSelf : IState<TSelf, TFact>
    where TFact : class
{
    /// <summary>Before the first fact.</summary>
    static abstract TSelf Nothing { get; }

    static abstract TSelf Evolve(TSelf state, TFact fact);
}
