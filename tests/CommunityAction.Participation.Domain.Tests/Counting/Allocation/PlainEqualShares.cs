using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Domain.Tests.Counting.Allocation;

/// <summary>The method of equal shares word for word, voter by voter, in fractions: slow, and easy to believe.</summary>
internal sealed class PlainEqualShares
{
    private readonly BudgetElection _election;
    private readonly Utilities _utilities;
    private readonly List<MergedBallot> _voters;
    private readonly Fraction[] _left;
    private readonly Dictionary<string, List<Fraction>> _paidFor = [];

    public PlainEqualShares(BudgetElection election, Utilities utilities)
    {
        (_election, _utilities) = (election, utilities);
        _voters = [.. election.Ballots.SelectMany(ballot => Enumerable.Repeat(ballot, (int)ballot.Voters))];
        _left = [.. _voters.Select(_ => (Fraction)election.Budget / _voters.Count)];
        Payments = [.. _voters.Select(_ => new List<Fraction>())];
        var lot = new Lot("");
        var ordered = election.Projects
            .OrderBy(project => project.Cost).ThenByDescending(project => _voters.Count(voter => voter.Choices.Any(place => election.Projects[place] == project)))
            .ThenBy(project => lot.TicketOf(project.Id), StringComparer.Ordinal).ToList();
        Winners.AddRange(ordered.Where(project => project.Cost == 0 && Supporters(project).Count > 0).Select(project => project.Id));
        while (ordered.Where(project => project.Cost > 0 && !Winners.Contains(project.Id)).Select(project => (project, price: Price(project)))
            .Where(offer => offer.price is not null).OrderBy(offer => offer.price).Select(offer => (offer.project, offer.price!.Value)).ToList() is [var (best, price), ..])
        {
            Pay(best, price);
        }
    }

    public List<string> Winners { get; } = [];

    /// <summary>Of each voter.</summary>
    public List<List<Fraction>> Payments { get; }

    public IEnumerable<Fraction> PaidFor(string project) => _paidFor[project].Where(amount => amount > 0);

    private Fraction Utility(int voter, BudgetProject project)
    {
        var ballot = _voters[voter];
        var place = ballot.Choices.ToList().FindIndex(choice => _election.Projects[choice] == project);
        return place < 0 ? 0 : _utilities switch
        {
            Utilities.Cost => project.Cost,
            Utilities.Cardinality => 1,
            Utilities.Borda => ballot.Choices.Count - place - 1,
            _ when _election.Kind == BallotKind.Ranking => _election.Ballots.Max(other => other.Choices.Count) - place,
            _ => ballot.Points?[place] ?? 1,
        };
    }

    private List<int> Supporters(BudgetProject project) =>
        [.. Enumerable.Range(0, _voters.Count).Where(voter => _utilities == Utilities.Cost ? _voters[voter].Choices.Any(place => _election.Projects[place] == project) : Utility(voter, project) > 0)];

    /// <summary>The lowest price for each unit of utility at which all together pay the cost: those who have least for what it is worth to them pay all of it.</summary>
    private Fraction? Price(BudgetProject project)
    {
        var poorFirst = Supporters(project).OrderBy(voter => _left[voter] / Utility(voter, project)).ToList();
        var missing = (Fraction)project.Cost;
        var utility = poorFirst.Aggregate(Fraction.Zero, (sum, voter) => sum + Utility(voter, project));
        foreach (var voter in poorFirst)
        {
            if (missing / utility * Utility(voter, project) <= _left[voter])
            {
                return missing / utility;
            }

            missing -= _left[voter];
            utility -= Utility(voter, project);
        }

        return null;
    }

    private void Pay(BudgetProject project, Fraction price)
    {
        Winners.Add(project.Id);
        _paidFor[project.Id] = [];
        foreach (var voter in Supporters(project))
        {
            var full = price * Utility(voter, project);
            var paid = full < _left[voter] ? full : _left[voter];
            _left[voter] -= paid;
            Payments[voter].Add(paid);
            _paidFor[project.Id].Add(paid);
        }
    }
}
