using System.Diagnostics.CodeAnalysis;

namespace CommunityAction.Participation.Domain;

/// <summary>What a decider answers: the facts to record, in order, or the refusal. An empty list means "already so".</summary>
public sealed class Decision<TFact>
    where TFact : class
{
    private Decision(IReadOnlyList<TFact> facts, Refusal? refusal) => (Facts, Refusal) = (facts, refusal);

    public IReadOnlyList<TFact> Facts { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    public static Decision<TFact> Nothing { get; } = new([], null);

    public static Decision<TFact> Of(params TFact[] facts) => new(facts, null);

    public static implicit operator Decision<TFact>(TFact fact) => new([fact], null);

    public static implicit operator Decision<TFact>(Refusal refusal) => new([], refusal);
}
