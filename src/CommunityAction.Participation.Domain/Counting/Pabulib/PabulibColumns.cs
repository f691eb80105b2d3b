using System.Collections.Frozen;

namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>The header of a table: columns are found by name, in whatever order they stand.</summary>
internal sealed class PabulibColumns(IReadOnlyList<string> names, FrozenSet<string> known)
{
    public static readonly FrozenSet<string> OfMeta = Set("key", "value");
    public static readonly FrozenSet<string> OfProject = Set("project_id", "cost", "votes", "score", "selected", "name", "category");
    public static readonly FrozenSet<string> OfVote = Set("voter_id", "vote", "points");

    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Where the columns stand that have no property of their own.</summary>
    public IReadOnlyList<int> Others { get; } = [.. Enumerable.Range(0, names.Count).Where(i => !known.Contains(names[i]))];

    /// <summary>-1 when there is no such column.</summary>
    public int IndexOf(string name) => Names.TakeWhile(n => !n.Equals(name, StringComparison.OrdinalIgnoreCase)).Count() is var at && at < Names.Count ? at : -1;

    /// <summary>The name of a column that stands twice, or null.</summary>
    public string? Twice() => Names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
