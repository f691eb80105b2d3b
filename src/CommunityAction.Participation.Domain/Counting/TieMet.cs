namespace CommunityAction.Participation.Domain.Counting;

/// <summary>What put options in order that were level.</summary>
public enum TieBreak
{
    /// <summary>The lower cost goes first.</summary>
    LowestCost,

    /// <summary>More votes go first.</summary>
    MostVotes,

    /// <summary>Votes at the latest earlier stage at which they differed.</summary>
    EarlierStage,

    /// <summary>Who is preferred to whom, two at a time.</summary>
    HeadToHead,

    /// <summary>A <see cref="Lot"/>.</summary>
    Lot,

    /// <summary>The id as a text, character by character.</summary>
    Id,

    /// <summary>The order of the ballot paper.</summary>
    Paper,

    /// <summary>Nothing: they share a place.</summary>
    None,
}

/// <summary>A tie that a count met, and how it went on.</summary>
/// <param name="Round">1 for the first round or stage.</param>
/// <param name="Options">Ids of those that were level, in the order of the paper.</param>
/// <param name="By">What decided in the end.</param>
/// <param name="Order">The same ids, in the order that was found: the first is preferred.</param>
public sealed record TieMet(int Round, IReadOnlyList<string> Options, TieBreak By, IReadOnlyList<string> Order);
