namespace CommunityAction.Participation.Domain.Counting;

/// <summary>What a poll adds up to.</summary>
/// <param name="Ballots">Voters with a ballot, blank ones included.</param>
/// <param name="Options">Every option that got a vote, in no order that means anything.</param>
public sealed record Totals(long Ballots, IReadOnlyList<OptionTotal> Options)
{
    public static readonly Totals Empty = new(0, []);

    /// <summary>The same figures, in whatever order.</summary>
    public bool SaysTheSameAs(Totals other) => Ballots == other.Ballots && Options.ToHashSet().SetEquals(other.Options);
}

/// <param name="Option">The option's key; a pair on a ballot of comparisons.</param>
/// <param name="Votes">Voters who named it.</param>
/// <param name="Points">The sum of their points (of its places, on a ranking); equal to the votes where ballots carry no points.</param>
public sealed record OptionTotal(string Option, long Votes, long Points);
