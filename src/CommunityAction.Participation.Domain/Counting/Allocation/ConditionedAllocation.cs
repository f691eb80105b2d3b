namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>
/// Allocates a budget by any rule under conditions. First projects with too little support, or with too low a mean, are out ("support filter" of Equal Shares elections; the minimum score of British grants panels). Then each category spends
/// its own part of the pot by the rule, in the order given; projects of no such category share what the parts leave of the budget. What all of them leave over is allocated once more, by the same rule, among all projects that are left: so it
/// flows to the categories with more good projects than money. Last, what is still left may go to the one project that stands next by votes or points: when it costs more than that, and can do with it.
/// </summary>
public sealed class ConditionedAllocation
{
    private readonly BudgetElection _election;
    private readonly BudgetConditions _conditions;
    private readonly Func<BudgetElection, Allocation> _rule;
    private readonly Dictionary<int, NotFunded> _rest = [];
    private readonly List<FundedProject> _funded = [];
    private readonly HashSet<int> _settled = [];
    private readonly List<TieMet> _ties = [];
    private readonly List<PartAllocation> _parts = [];
    private readonly Dictionary<string, int> _places;
    private readonly long[] _votes;
    private readonly decimal[] _points;
    private decimal _left;

    private readonly Func<int, Fraction?> _mean;

    private ConditionedAllocation(BudgetElection election, BudgetConditions conditions, Func<BudgetElection, Allocation> rule, Func<int, Fraction?>? mean)
    {
        (_election, _conditions, _rule, _left) = (election, conditions, rule, election.Budget);
        _votes = new long[election.Projects.Count];
        _points = new decimal[election.Projects.Count];
        foreach (var ballot in election.Ballots)
        {
            foreach (var (at, project) in ballot.Choices.Index())
            {
                _votes[project] += ballot.Voters;
                _points[project] += (ballot.Points?[at] ?? 1) * ballot.Voters;
            }
        }

        _mean = mean ?? (place => _votes[place] == 0 ? null : (Fraction)_points[place] / _votes[place]);
        _places = election.Projects.Index().ToDictionary(project => project.Item.Id, project => project.Index, StringComparer.Ordinal);
    }

    /// <param name="election">With all its projects.</param>
    /// <param name="conditions">The parts together are no more than the budget.</param>
    /// <param name="rule">Greedy, equal shares or another one, with its settings.</param>
    /// <param name="mean">Of a project's scores by its place; null for the mean of the points on the ballots, where a voter who gave none is left out.</param>
    public static Allocation Allocate(BudgetElection election, BudgetConditions conditions, Func<BudgetElection, Allocation> rule, Func<int, Fraction?>? mean = null) =>
        conditions == new BudgetConditions() ? rule(election) : new ConditionedAllocation(election, conditions, rule, mean).Allocate();

    private Allocation Allocate()
    {
        Filter();
        var whole = _conditions.Parts is { Count: > 0 } parts ? ByParts(parts) : Spend(_ => true, _election.Budget);
        if (_conditions.PartFunding)
        {
            FundNextInPart();
        }

        return whole with
        {
            Funded = _funded,
            TotalCost = _election.Budget - _left,
            Ties = _ties,
            Rest = [.. _rest.Where(project => !_funded.Exists(funded => funded.Id == project.Value.Id)).OrderBy(project => project.Key).Select(project => project.Value)],
            Parts = _parts,
        };
    }

    private void Filter()
    {
        for (var place = 0; place < _election.Projects.Count; place++)
        {
            var votes = _votes[place];
            var because = votes < _conditions.FewestVotes ? NotFundedBecause.BelowThreshold
                : _conditions.LowestMean is { } lowest && !(_mean(place) >= lowest) ? NotFundedBecause.BelowMean
                : (NotFundedBecause?)null;
            if (because is { } reason)
            {
                _rest[place] = new(_election.Projects[place].Id, votes, votes == 0 ? NotFundedBecause.NoVotes : reason, null);
                _settled.Add(place);
            }
        }
    }

    private Allocation ByParts(IReadOnlyList<CategoryPart> parts)
    {
        foreach (var part in parts)
        {
            Part(part.Category, false, part.Budget, project => project.Category == part.Category);
        }

        Part(null, false, _election.Budget - parts.Sum(part => part.Budget), project => parts.All(part => part.Category != project.Category));
        Part(null, true, _left, _ => true);
        return new(_funded, _election.Budget - _left, _ties);
    }

    private void Part(string? category, bool isLeftover, decimal budget, Func<BudgetProject, bool> takesPart)
    {
        if (budget > 0)
        {
            _parts.Add(new(category, isLeftover, budget, Spend(takesPart, budget)));
        }
        else if (isLeftover)
        {
            Spend(takesPart, budget); // what costs nothing is funded even then, and all else says why it is not
        }
    }

    private Allocation Spend(Func<BudgetProject, bool> takesPart, decimal budget)
    {
        int[] places = [.. Enumerable.Range(0, _election.Projects.Count).Where(place => !_settled.Contains(place) && takesPart(_election.Projects[place]))];
        var allocation = _rule(_election.About(places, budget));
        _ties.AddRange(allocation.Ties.Select(tie => tie with { Round = tie.Round + _funded.Count }));
        foreach (var project in allocation.Funded)
        {
            var place = _places[project.Id];
            _funded.Add(project with { Round = _funded.Count + 1 });
            _left -= _election.Projects[place].Cost;
            _settled.Add(place);
            foreach (var rival in _election.RivalsOf(place).Where(_settled.Add))
            {
                _rest[rival] = new(_election.Projects[rival].Id, _votes[rival], NotFundedBecause.RivalFunded, null);
            }
        }

        foreach (var project in allocation.Rest.Where(project => !_settled.Contains(_places[project.Id])))
        {
            _rest[_places[project.Id]] = project;
        }

        return allocation;
    }

    private void FundNextInPart()
    {
        var next = _election.Support().Groups.SelectMany(group => group.OrderBy(place => _election.Projects[place].Cost))
            .Where(place => !_settled.Contains(place) && _votes[place] > 0).Select(place => _election.Projects[place]).FirstOrDefault();
        if (next is { Least: { } least } && _left < next.Cost && _left >= least && _left > 0)
        {
            _funded.Add(new(next.Id, _left, _funded.Count + 1, FundedBy.PartFunding));
            _left = 0;
        }
    }
}
