namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>
/// Copeland's method: the options that one beats, two at a time, less those that it loses to.
/// Source: A. H. Copeland, A reasonable social welfare function, 1951.
/// </summary>
public static class Copeland
{
    public static FigureRanking Of(PairwiseMatrix matrix) =>
        FigureRanking.Of([.. Enumerable.Range(0, matrix.Options).Select(one => (Fraction)(matrix.Victories(one) - matrix.Defeats(one)))]);
}
