using System.Collections.Immutable;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>Every rule that the count knows, by the name it has on the command line.</summary>
public static class CountRules
{
    private static readonly ImmutableArray<CountRule> All = [.. AllocationRules.All, .. RankingRules.All];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(rule => rule.Name).Distinct()];

    /// <summary>The form of a rule that counts an election of this kind; null when it has none.</summary>
    public static CountRule? Find(string name, object election) => All.FirstOrDefault(rule => rule.Name == name && rule.Election.IsInstanceOfType(election));

    public static IEnumerable<string> NamesFor(object election) => All.Where(rule => rule.Election.IsInstanceOfType(election)).Select(rule => rule.Name);
}

/// <summary>One rule for one kind of election. A rule that counts several kinds stands in the list once for each.</summary>
/// <param name="Name">On the command line.</param>
/// <param name="Election">What it counts.</param>
/// <param name="Count">The election and the options to the report.</param>
public sealed record CountRule(string Name, Type Election, Func<object, CountOptions, CountReport> Count)
{
    public static CountRule Of<T>(string name, Func<T, CountOptions, CountReport> count)
        where T : notnull => new(name, typeof(T), (election, options) => count((T)election, options));
}
