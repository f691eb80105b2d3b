using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>What was put to the vote and how people voted, ready for any rule that allocates a budget. Ballots that say the same are held once, with how many there are.</summary>
/// <param name="Kind">What the ballots say about the projects they name.</param>
/// <param name="Budget">Exact, in the election's currency; never negative.</param>
/// <param name="Projects">In the order of the paper; ids are unique and costs never negative.</param>
/// <param name="Ballots">Blank ones included: a voter who names nothing is a voter, and has a share of the budget.</param>
/// <param name="Threshold">The score below which the election funds nothing; null when it has no such rule.</param>
/// <param name="MaxChoices">How many projects a ballot may name; null when the election does not say.</param>
public sealed record BudgetElection(
    BallotKind Kind,
    decimal Budget,
    IReadOnlyList<BudgetProject> Projects,
    IReadOnlyList<MergedBallot> Ballots,
    decimal? Threshold = null,
    int? MaxChoices = null)
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
public sealed record BudgetProject(string Id, decimal Cost, string Name = "", string Category = "");

/// <param name="Choices">Places of the projects on the paper, each once; the best first when ballots rank.</param>
/// <param name="Points">One for each choice; null when ballots carry none.</param>
/// <param name="Voters">How many cast this ballot; at least 1.</param>
public sealed record MergedBallot(IReadOnlyList<int> Choices, IReadOnlyList<decimal>? Points, long Voters);
