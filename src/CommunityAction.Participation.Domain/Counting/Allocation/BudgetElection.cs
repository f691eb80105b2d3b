using System.Numerics;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>What was put to the vote and how people voted, ready for any rule that allocates a budget. Ballots that say the same are held once, with how many there are.</summary>
/// <param name="Kind">What the ballots say about the projects they name.</param>
/// <param name="Budget">Exact, in the election's currency; never negative.</param>
/// <param name="Projects">In the order of the paper; ids are unique and costs never negative.</param>
/// <param name="Ballots">Blank ones included: a voter who names nothing is a voter, and has a share of the budget.</param>
/// <param name="Threshold">The score below which the election funds nothing; null when it has no such rule.</param>
/// <param name="MaxChoices">How many projects a ballot may name; null when the election does not say.</param>
/// <param name="Exclusive">Groups of projects that rule each other out, by their places on the paper: of each group one is funded at most ("greedy-exclusive" in Pabulib's format). Null for none.</param>
public sealed record BudgetElection(
    BallotKind Kind,
    decimal Budget,
    IReadOnlyList<BudgetProject> Projects,
    IReadOnlyList<MergedBallot> Ballots,
    decimal? Threshold = null,
    int? MaxChoices = null,
    IReadOnlyList<IReadOnlyList<int>>? Exclusive = null)
{
    /// <summary>The most points that one ballot may give one project.</summary>
    public const decimal MostPoints = 1_000_000_000;

    /// <summary>The most decimals that points may have.</summary>
    public const int MostDecimalsOfPoints = 6;

    /// <summary>Everybody who cast a ballot.</summary>
    public long Voters { get; } = Ballots.Sum(ballot => ballot.Voters);

    /// <summary>What the first of a ranking is worth in points: as many as a ballot may name.</summary>
    internal int PointsOfFirst { get; } = Math.Max(MaxChoices ?? 0, Ballots.Select(ballot => ballot.Choices.Count).DefaultIfEmpty(0).Max());

    /// <summary>All costs and the budget in whole units: the currency's unit parted by this, a power of ten.</summary>
    internal BigInteger MoneyScale { get; } = BigInteger.Pow(10, Projects.Select(project => project.Cost).Append(Budget).Max(Decimals));

    /// <summary>Projects by the votes or points that they got, the most first; a project that nobody named has 0.</summary>
    public FigureRanking Support()
    {
        var totals = new ScoreCount(Projects.Count);
        foreach (var ballot in Ballots)
        {
            totals.Add(ballot.Choices.Select((project, place) => (project, Kind == BallotKind.Ranking ? PointsOfFirst - place : ballot.Points?[place] ?? 1)), ballot.Voters);
        }

        return totals.BySum();
    }

    /// <summary>The same ballots about some of the projects and another pot. Who named none of them is still a voter.</summary>
    /// <param name="places">On this paper, in its order.</param>
    /// <param name="budget">In the election's currency.</param>
    internal BudgetElection About(IReadOnlyList<int> places, decimal budget)
    {
        var kept = places.Index().ToDictionary(place => place.Item, place => place.Index);
        var merger = new BallotMerger(Kind);
        foreach (var ballot in Ballots)
        {
            var choices = ballot.Choices.Index().Where(choice => kept.ContainsKey(choice.Item)).ToList();
            merger.Add([.. choices.Select(choice => kept[choice.Item])], ballot.Points is { } points ? [.. choices.Select(choice => points[choice.Index])] : [], ballot.Voters);
        }

        return new(
            Kind, budget, [.. places.Select(place => Projects[place])], merger.Ballots(), Threshold, MaxChoices,
            Exclusive is null ? null : [.. Exclusive.Select(group => (IReadOnlyList<int>)[.. group.Where(kept.ContainsKey).Select(place => kept[place])])]);
    }

    /// <summary>Projects that cannot be funded beside this one.</summary>
    internal IEnumerable<int> RivalsOf(int project) => (Exclusive ?? []).Where(group => group.Contains(project)).SelectMany(group => group).Where(other => other != project);

    internal BigInteger Scaled(decimal money) => ((Fraction)money * MoneyScale).Above;

    private static int Decimals(decimal number)
    {
        var places = 0;
        for (var rest = number; rest != decimal.Truncate(rest); places++)
        {
            rest = (rest - decimal.Truncate(rest)) * 10;
        }

        return places;
    }
}

/// <summary>What a ballot says about the projects it names.</summary>
public enum BallotKind
{
    /// <summary>Yes to each of them.</summary>
    Approval,

    /// <summary>A number of points for each of them.</summary>
    Points,

    /// <summary>They stand in an order, the best first.</summary>
    Ranking,
}

/// <param name="Id">A text, such as <c>BO.OM.97/24</c>.</param>
/// <param name="Cost">Exact, in the election's currency.</param>
/// <param name="Name">May be empty.</param>
/// <param name="Category">May be empty.</param>
/// <param name="Least">The least that it can do with, in the election's currency; null when only its whole cost is of use.</param>
public sealed record BudgetProject(string Id, decimal Cost, string Name = "", string Category = "", decimal? Least = null);

/// <param name="Choices">Places of the projects on the paper, each once; the best first when ballots rank.</param>
/// <param name="Points">One for each choice; null when ballots carry none.</param>
/// <param name="Voters">How many cast this ballot; at least 1.</param>
public sealed record MergedBallot(IReadOnlyList<int> Choices, IReadOnlyList<decimal>? Points, long Voters);
