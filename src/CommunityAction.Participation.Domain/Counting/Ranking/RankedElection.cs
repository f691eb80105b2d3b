using System.Collections.Immutable;
using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>What was put to the vote and how people ranked it.</summary>
/// <param name="Title">May be empty.</param>
/// <param name="Options">In the order of the paper; ids are unique, names need not be.</param>
/// <param name="Seats">How many are to be elected; 1 where nothing says otherwise.</param>
/// <param name="Ballots">Blank ones included; the same ballot may stand there more than once.</param>
/// <param name="Unranked">What the file says about options that a ballot leaves out; null when it says nothing.</param>
/// <param name="Withdrawn">Places of options that nobody can elect any more, though ballots name them.</param>
public sealed record RankedElection(
    string Title,
    IReadOnlyList<RankedOption> Options,
    int Seats,
    IReadOnlyList<RankedBallot> Ballots,
    Unranked? Unranked = null,
    ImmutableSortedSet<int>? Withdrawn = null)
{
    /// <summary>Everybody who cast a ballot.</summary>
    public long Voters => Ballots.Sum(ballot => ballot.Voters);

    /// <summary>The projects of a budget as its ballots rank them: in their order, by their points, or all that are named level with each other.</summary>
    public static RankedElection Of(BudgetElection budget) =>
        new("", [.. budget.Projects.Select(project => new RankedOption(project.Id, project.Name))], 1, [.. budget.Ballots.Select(ballot => new RankedBallot(Ranks(budget.Kind, ballot), ballot.Voters))]);

    /// <summary>The same election with each distinct ballot once.</summary>
    public RankedElection Merged() => this with { Ballots = RankedBallot.Merge(Ballots) };

    private static ImmutableArray<ImmutableArray<int>> Ranks(BallotKind kind, MergedBallot ballot) =>
        kind == BallotKind.Ranking
            ? [.. ballot.Choices.Select(choice => ImmutableArray.Create(choice))]
            : [.. ballot.Choices.Index().GroupBy(choice => ballot.Points?[choice.Index] ?? 1, choice => choice.Item).OrderByDescending(level => level.Key).Select(level => level.Order().ToImmutableArray())];
}

/// <param name="Id">A text by which files, lots and results know it.</param>
/// <param name="Name">What people read.</param>
public sealed record RankedOption(string Id, string Name);

/// <summary>What a ballot says about the options that it leaves out.</summary>
public enum Unranked
{
    /// <summary>They are level with each other, below all that it ranks. The default: whoever ranks only two says that they prefer those two.</summary>
    Last,

    /// <summary>Nothing: they are compared with no other.</summary>
    Ignored,
}
