namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>An application in the order.</summary>
/// <param name="Application">The application.</param>
/// <param name="Place">1 for the best; those who are level share one.</param>
/// <param name="Score">From 0 to 100.</param>
public sealed record RankedApplication(ApplicationId Application, int Place, decimal Score);

/// <summary>The order of applications by what they scored. Higher is better; of equals the one that did better on the criterion with the most weight, then on the next; else who leads the panel parts them.</summary>
public static class Ranking
{
    /// <param name="criteria">Their weights say which counts first among equals.</param>
    /// <param name="scores">Only those with a total.</param>
    /// <param name="parted">Orders of equals that were settled, the latest last; one counts for those that are level.</param>
    public static IReadOnlyList<RankedApplication> Of(
        IReadOnlyList<PanelCriterion> criteria, IReadOnlyDictionary<ApplicationId, ApplicationScore> scores, IReadOnlyList<IReadOnlyList<ApplicationId>> parted)
    {
        var byWeight = Enumerable.Range(0, criteria.Count).OrderByDescending(at => criteria[at].Weight).ThenBy(at => at).ToList();
        var comparer = Comparer<ApplicationId>.Create((one, other) => Compare(scores[one], scores[other], byWeight) is var level and not 0 ? level : ComparePlaces(one, other, parted));
        var ranked = new List<RankedApplication>();
        foreach (var application in scores.Where(entry => entry.Value.Total is not null).Select(entry => entry.Key).OrderBy(id => id, comparer).ThenBy(id => id.Value))
        {
            var isLevel = ranked.Count > 0 && comparer.Compare(ranked[^1].Application, application) == 0;
            ranked.Add(new(application, isLevel ? ranked[^1].Place : ranked.Count + 1, scores[application].Total!.Value));
        }

        return ranked;
    }

    private static int Compare(ApplicationScore one, ApplicationScore other, List<int> byWeight)
    {
        var total = decimal.Compare(other.Total!.Value, one.Total!.Value);
        return total != 0 ? total : byWeight.Select(at => Nullable.Compare(other.Criteria[at], one.Criteria[at])).FirstOrDefault(order => order != 0);
    }

    private static int ComparePlaces(ApplicationId one, ApplicationId other, IReadOnlyList<IReadOnlyList<ApplicationId>> parted)
    {
        var order = parted.LastOrDefault(order => order.Contains(one) && order.Contains(other))?.ToList();
        return order is null ? 0 : order.IndexOf(one).CompareTo(order.IndexOf(other));
    }
}
