using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>The rules by which a poll can be counted. Stored and published under the names of the command line, such as <c>equal-shares</c>.</summary>
public enum CountingMethod
{
    /// <summary>Most votes or points first; what still fits is funded (<see cref="Allocation.Greedy"/>).</summary>
    [JsonStringEnumMemberName("greedy")]
    Greedy,

    /// <summary>As <see cref="Greedy"/>, ending at the first option that does not fit.</summary>
    [JsonStringEnumMemberName("greedy-no-skip")]
    GreedyNoSkip,

    /// <summary>As <see cref="Greedy"/>, over options that reach a threshold.</summary>
    [JsonStringEnumMemberName("greedy-threshold")]
    GreedyThreshold,

    /// <summary>The method of equal shares (<see cref="Allocation.EqualShares"/>).</summary>
    [JsonStringEnumMemberName("equal-shares")]
    EqualShares,

    /// <summary>Phragmén's sequential rule (<see cref="Allocation.Phragmen"/>).</summary>
    [JsonStringEnumMemberName("phragmen")]
    Phragmen,

    /// <summary>An order by the voters who picked an option.</summary>
    [JsonStringEnumMemberName("approval")]
    Approval,

    /// <summary>An order by the sum of points, or by their mean (<see cref="Ranking.ScoreCount"/>).</summary>
    [JsonStringEnumMemberName("score")]
    Score,

    /// <summary>An order by Borda's points (<see cref="Ranking.BordaCount"/>).</summary>
    [JsonStringEnumMemberName("borda")]
    Borda,

    /// <summary>An order by victories less defeats, two at a time (<see cref="Ranking.Copeland"/>).</summary>
    [JsonStringEnumMemberName("copeland")]
    Copeland,

    /// <summary>An order by the strongest chains of victories (<see cref="Ranking.SchulzeRanking"/>).</summary>
    [JsonStringEnumMemberName("schulze")]
    Schulze,

    /// <summary>An order by strengths that explain the choices between two (<see cref="Ranking.BradleyTerryRanking"/>).</summary>
    [JsonStringEnumMemberName("bradley-terry")]
    BradleyTerry,

    /// <summary>One is elected; who has fewest leaves, round by round (<see cref="Ranking.InstantRunoff"/>).</summary>
    [JsonStringEnumMemberName("instant-runoff")]
    InstantRunoff,

    /// <summary>Several are elected by transferable votes (<see cref="Elections.ScottishStv"/>).</summary>
    [JsonStringEnumMemberName("scottish-stv")]
    ScottishStv,

    /// <summary>Yes or no (<see cref="Decisions.DecisionRule"/>).</summary>
    [JsonStringEnumMemberName("decision")]
    Decision,
}

public static class CountingMethods
{
    private static readonly Dictionary<string, CountingMethod> ByName = Enum.GetValues<CountingMethod>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>As on the command line: <c>greedy-no-skip</c>.</summary>
    public static string Name(this CountingMethod method) => JsonNamingPolicy.KebabCaseLower.ConvertName(method.ToString());

    /// <summary>Null for a name that stands for no rule.</summary>
    public static CountingMethod? Find(string? name) => name is not null && ByName.TryGetValue(name, out var method) ? method : null;

    /// <summary>It shares out a budget.</summary>
    public static bool Allocates(this CountingMethod method) => method <= CountingMethod.Phragmen;

    /// <summary>It is a form of <see cref="CountingMethod.Greedy"/>.</summary>
    public static bool IsGreedy(this CountingMethod method) => method <= CountingMethod.GreedyThreshold;

    /// <summary>It makes a difference to it what a ballot says of the options that it leaves out.</summary>
    public static bool ReadsUnranked(this CountingMethod method) => method is CountingMethod.Borda or CountingMethod.Copeland or CountingMethod.Schulze or CountingMethod.InstantRunoff;

    /// <summary>It elects people to seats.</summary>
    public static bool Elects(this CountingMethod method) => method is CountingMethod.InstantRunoff or CountingMethod.ScottishStv;
}
