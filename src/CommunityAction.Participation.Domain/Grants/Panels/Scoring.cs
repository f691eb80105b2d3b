namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>What an application scored.</summary>
/// <param name="Total">From 0 to 100, to nine decimals; null when nobody scored anything.</param>
/// <param name="Criteria">In the order of the criteria: the share of the best score, from 0 to 1; null where nobody scored.</param>
/// <param name="Assessors">How many assessors' scores are in it.</param>
public sealed record ApplicationScore(decimal? Total, IReadOnlyList<decimal?> Criteria, int Assessors)
{
    /// <summary>Criteria that no assessor scored: the others carry their weight.</summary>
    public bool HasGaps => Total is not null && Criteria.Any(share => share is null);
}

/// <summary>
/// How scores become one figure. An assessor's share of a criterion is the mean of the parts they scored, divided by the scale. An application's share is the mean over the assessors who scored that
/// criterion. The total weighs the shares: a criterion has its weight once, whatever the number of its parts. What is not scored is in no mean.
/// </summary>
public static class Scoring
{
    private const int Decimals = 9;

    public static ApplicationScore Of(IReadOnlyList<PanelCriterion> criteria, IReadOnlyCollection<IReadOnlyList<CriterionMark>> sheets)
    {
        var shares = criteria.Select(criterion => Mean(sheets.Select(sheet => ShareOf(criterion, sheet)))).ToList();
        var scored = criteria.Zip(shares).Where(pair => pair.Second is not null).ToList();
        decimal? total = scored.Count == 0 ? null : Math.Round(100 * scored.Sum(pair => pair.First.Weight * pair.Second!.Value) / scored.Sum(pair => pair.First.Weight), Decimals);
        return new(total, shares, sheets.Count(sheet => sheet.Any(mark => mark.IsScored)));
    }

    /// <summary>One assessor's share of the best score of a criterion; null when they did not score it.</summary>
    private static decimal? ShareOf(PanelCriterion criterion, IReadOnlyList<CriterionMark> sheet) =>
        Mean(sheet.FirstOrDefault(mark => mark.Criterion == criterion.Key)?.Scores.Select(score => (decimal?)score) ?? []) / criterion.Scale;

    private static decimal? Mean(IEnumerable<decimal?> values)
    {
        var scored = values.OfType<decimal>().ToList();
        return scored.Count == 0 ? null : scored.Sum() / scored.Count;
    }
}
