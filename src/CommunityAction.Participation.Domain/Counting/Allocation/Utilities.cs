namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>How much a project that was funded is worth to a voter who named it.</summary>
public enum Utilities
{
    /// <summary>What it costs: a pound spent as I asked is worth a pound.</summary>
    Cost,

    /// <summary>One, whatever it costs.</summary>
    Cardinality,

    /// <summary>The points that the voter gave it. In a ranking the first gets as many as a ballot may name, each next one less; one each where ballots only approve.</summary>
    Points,

    /// <summary>How many projects stand below it on the same ballot, as pabutools has it: the last that is named is worth nothing.</summary>
    Borda,
}
