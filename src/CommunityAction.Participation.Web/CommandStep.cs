using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web;

/// <summary>A command of any capability, so that commands on streams of different kinds can be written in one append.</summary>
/// <param name="Stream">The stream it decides about.</param>
/// <param name="Decide">From the stream's events and the moment.</param>
public sealed record CommandStep(Guid Stream, Func<IReadOnlyList<RecordedEvent>, DateTimeOffset, StepOutcome> Decide)
{
    /// <param name="command">What is wanted.</param>
    /// <param name="then">What follows on other streams from a fact, and from the state before it; nothing when left out.</param>
    public static CommandStep Of<TState, TFact>(ICommand<TState, TFact> command, Func<TState, TFact, IEnumerable<CommandStep>>? then = null)
        where TState : IState<TState, TFact>
        where TFact : class => new(command.Stream, (events, now) =>
        {
            var state = events.Aggregate(TState.Nothing, (before, e) => TState.Evolve(before, (TFact)e.Fact!));
            var decision = command.Decide(state, now);
            return decision.IsRefused
                ? new([], decision.Refusal, [])
                : new(decision.Facts, null, then is null ? [] : [.. decision.Facts.SelectMany(fact => then(state, fact))]);
        });

    /// <summary>Reads a stream that is not written: nothing may be added to it, and it must not be too late, when what follows is written.</summary>
    /// <param name="stream">What is read.</param>
    /// <param name="then">What follows from it.</param>
    /// <param name="before">By the database's clock; the moment itself is too late. Null when time does not matter.</param>
    public static CommandStep Guard<TState, TFact>(Guid stream, Func<TState, IEnumerable<CommandStep>> then, DateTimeOffset? before = null)
        where TState : IState<TState, TFact>
        where TFact : class =>
        new(stream, (events, _) => new([], null, [.. then(events.Aggregate(TState.Nothing, (state, e) => TState.Evolve(state, (TFact)e.Fact!)))]) { Guard = new(stream, events.Count, before) });

    public static CommandStep Refuse(Guid stream, Refusal refusal) => new(stream, (_, _) => new([], refusal, []));
}

/// <param name="Facts">To be written; may be none.</param>
/// <param name="Refusal">Why nothing at all is written, or null.</param>
/// <param name="Then">Steps that belong to the same append.</param>
public sealed record StepOutcome(IReadOnlyList<object> Facts, Refusal? Refusal, IReadOnlyList<CommandStep> Then)
{
    /// <summary>What must still hold when it is written.</summary>
    public Guard? Guard { get; init; }
}
