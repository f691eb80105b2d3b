using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Counting.Elections;

/// <summary>What a count by single transferable vote led to, as on a returning officer's sheet.</summary>
/// <param name="Options">Who stood, in the order of the paper; all else names them by their place in it.</param>
/// <param name="Seats">How many were to be elected.</param>
/// <param name="Valid">Ballots with a first preference. Others are rejected.</param>
/// <param name="Rejected">Ballots without one.</param>
/// <param name="Quota">The votes that are enough; null when nobody had to be counted, because there are no more candidates than seats.</param>
/// <param name="Elected">In the order of their election.</param>
/// <param name="Stages">Empty when nobody had to be counted.</param>
/// <param name="Ties">Every tie that was met; their round is the stage.</param>
public sealed record StvCount(
    IReadOnlyList<RankedOption> Options,
    int Seats,
    long Valid,
    long Rejected,
    long? Quota,
    IReadOnlyList<int> Elected,
    IReadOnlyList<StvStage> Stages,
    IReadOnlyList<TieMet> Ties);

/// <summary>What a stage of a count moved.</summary>
public enum StvMove
{
    /// <summary>Each ballot to its first preference.</summary>
    FirstPreferences,

    /// <summary>What somebody who is elected has over the quota.</summary>
    Surplus,

    /// <summary>All that somebody has who is excluded.</summary>
    Exclusion,
}

/// <param name="Number">1 for the first preferences.</param>
/// <param name="Move">Why votes moved.</param>
/// <param name="From">Whose votes moved; null at the first stage.</param>
/// <param name="Moved">Votes that came or went at this stage, for each who stood.</param>
/// <param name="Votes">Votes of each at the end of the stage. To five decimals, as the law has it.</param>
/// <param name="NotTransferable">All votes so far that are with nobody: ballots without a further preference, and what was cut off behind the fifth decimal.</param>
/// <param name="Elected">Who is elected at the end of the stage, the most votes first.</param>
/// <param name="Excluded">Who is excluded at its end. The next stage moves their votes, unless the last seats are filled by it.</param>
/// <param name="FillsLastSeats">Who is elected has no quota: there were as many left as seats.</param>
public sealed record StvStage(
    int Number,
    StvMove Move,
    int? From,
    IReadOnlyList<decimal> Moved,
    IReadOnlyList<decimal> Votes,
    decimal NotTransferable,
    IReadOnlyList<int> Elected,
    int? Excluded,
    bool FillsLastSeats);
