using System.Collections.Immutable;

namespace CommunityAction.Participation.Domain.Priorities;

/// <summary>
/// What is published of a poll by ward. A row changes only when its whole (all voters, or all votes for an option) reaches ten more than it ever had, and then each ward
/// is given in full tens. So every figure, every whole that stands beside it, and every sum and difference of them is a multiple of ten, and two editions of a row
/// are at least ten ballots apart: nobody's ballot can be found by subtracting. Why so: docs/decisions/0017-figures-by-ward.md.
/// </summary>
/// <param name="Turnout">Voters.</param>
/// <param name="Options">Votes by the option's key; an option that has no row yet is absent.</param>
public sealed record WardTable(WardRow Turnout, ImmutableSortedDictionary<string, WardRow> Options)
{
    public static readonly WardTable None = new(WardRow.None, ImmutableSortedDictionary.Create<string, WardRow>(StringComparer.Ordinal));

    public WardRow Votes(string option) => Options.GetValueOrDefault(option) ?? WardRow.None;
}

/// <param name="Whole">The poll's voters, or the option's votes, when the row was made: a multiple of ten.</param>
/// <param name="Wards">Those with ten or more, in alphabetical order of their short names.</param>
public sealed record WardRow(long Whole, IReadOnlyList<WardFigure> Wards)
{
    public static readonly WardRow None = new(0, []);

    /// <summary>What is in none of the figures: smaller remainders, and voters whose ward is not known. A multiple of ten.</summary>
    public long NotShown => Whole - Wards.Sum(ward => ward.Count);

    /// <summary>0 when there are fewer than ten.</summary>
    public long Of(WardId ward) => Wards.FirstOrDefault(figure => figure.Ward == ward)?.Count ?? 0;
}

/// <param name="Ward">The ward.</param>
/// <param name="Count">A multiple of ten.</param>
public sealed record WardFigure(WardId Ward, long Count);

/// <summary>A count by ward as it is put away. Exact, so never to be shown: what may be shown is <see cref="Published"/>.</summary>
/// <param name="Whole">Of all ballots.</param>
/// <param name="Wards">Of those whose ward is known.</param>
/// <param name="Published">What may be told.</param>
public sealed record WardCount(Counting.Totals Whole, IReadOnlyList<WardTotals> Wards, WardTable Published)
{
    public static readonly WardCount None = new(Counting.Totals.Empty, [], WardTable.None);
}

/// <param name="Ward">The ward.</param>
/// <param name="Totals">Of the ballots that were cast in it. Exact.</param>
public sealed record WardTotals(WardId Ward, Counting.Totals Totals);
