namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>An order of options, by their place on the paper.</summary>
/// <param name="Groups">The best first; who share a group are level. Within a group in the order of the paper.</param>
public abstract record RankingResult(IReadOnlyList<IReadOnlyList<int>> Groups);

/// <summary>An order that goes by a figure for each option, more being better.</summary>
/// <param name="Groups">The best first; who share a group are level.</param>
/// <param name="Figures">Exact, by the options' places on the paper.</param>
public sealed record FigureRanking(IReadOnlyList<IReadOnlyList<int>> Groups, IReadOnlyList<Fraction> Figures) : RankingResult(Groups)
{
    internal static FigureRanking Of(IReadOnlyList<Fraction> figures) => new(Level.Groups(figures.Count, place => figures[place]), figures);
}

/// <summary>Who is level with whom.</summary>
internal static class Level
{
    /// <summary>All options by a figure, the highest first.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Groups<T>(int options, Func<int, T> figure) =>
        Groups(Enumerable.Range(0, options), figure);

    public static IReadOnlyList<IReadOnlyList<int>> Groups<T>(IEnumerable<int> options, Func<int, T> figure) =>
        [.. options.GroupBy(figure).OrderByDescending(group => group.Key).Select(group => (IReadOnlyList<int>)[.. group.Order()])];
}
