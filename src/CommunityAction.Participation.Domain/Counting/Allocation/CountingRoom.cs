using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>An election laid out for counting: costs in whole units of money, who supports what, and the order of projects that are level.</summary>
internal sealed class CountingRoom
{
    private readonly Dictionary<Utilities, Support> _supports = [];

    public CountingRoom(BudgetElection election, AllocationSettings settings)
    {
        Election = election;
        Budget = election.Scaled(election.Budget);
        Costs = [.. election.Projects.Select(project => election.Scaled(project.Cost))];
        Votes = [.. Places.Select(Support(Utilities.Cardinality).VotesOf)];
        Ties = new(election.Projects, Votes, settings.Ties, new Lot(settings.Seed));
    }

    public BudgetElection Election { get; }

    public BigInteger Budget { get; }

    public BigInteger[] Costs { get; }

    /// <summary>How many voters named each project.</summary>
    public long[] Votes { get; }

    public TieOrder Ties { get; }

    /// <summary>The places of all projects on the paper.</summary>
    public IEnumerable<int> Places => Enumerable.Range(0, Costs.Length);

    /// <summary>What the ballots are made for.</summary>
    public Utilities Natural => Election.Kind switch
    {
        BallotKind.Points => Utilities.Points,
        BallotKind.Ranking => Utilities.Borda,
        _ => Utilities.Cost,
    };

    public Support Support(Utilities utilities)
    {
        var weights = utilities == Utilities.Cost ? Utilities.Cardinality : utilities;
        if (!_supports.TryGetValue(weights, out var support))
        {
            _supports[weights] = support = new(Election, weights);
        }

        return support;
    }

    public Fraction Money(BigInteger units) => new(units, Election.MoneyScale);
}
