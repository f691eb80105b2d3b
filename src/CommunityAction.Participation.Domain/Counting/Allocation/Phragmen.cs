using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>
/// Phragmén's sequential rule for budgets (Los, Christoff and Grossi, "Proportional Budget Allocations: Towards a Systematization", 2022): money flows to all voters
/// at the same speed, a project is bought as soon as its supporters can pay for it together, and the rule ends before the first that the budget cannot bear.
/// </summary>
public static class Phragmen
{
    private const double Ulp = 1.0 / (1L << 52);

    public static Allocation Allocate(BudgetElection election, AllocationSettings settings)
    {
        var room = new CountingRoom(election, settings);
        var (funded, ties) = new Sequence(room).Run();
        var total = funded.Aggregate(BigInteger.Zero, (sum, project) => sum + room.Costs[project]);
        var projects = funded.Select((project, at) => new FundedProject(election.Projects[project].Id, room.Money(room.Costs[project]), at + 1, FundedBy.Loads));
        var rivals = funded.SelectMany(election.RivalsOf).ToHashSet();
        var rest = room.Places.Except(funded).Select(project => new NotFunded(
            election.Projects[project].Id, room.Votes[project],
            room.Votes[project] == 0 ? NotFundedBecause.NoVotes : rivals.Contains(project) ? NotFundedBecause.RivalFunded : NotFundedBecause.RuleEnded, null));
        return new([.. projects], room.Money(total), ties) { Rest = [.. rest] };
    }

    /// <summary>A voter's load is the moment at which the last project that they support was bought; moments are exact, in the ledger.</summary>
    private sealed class Sequence(CountingRoom room)
    {
        private readonly Support _support = room.Support(Utilities.Cardinality);
        private readonly Ledger _moments = new(BigInteger.One);
        private readonly int[] _lastOf = new int[room.Election.Ballots.Count];
        private readonly List<double> _about = [0];

        public (List<int> Funded, List<TieMet> Ties) Run()
        {
            _moments.Add(BigInteger.Zero);
            var (funded, ties) = (new List<int>(), new List<TieMet>());
            var barred = new HashSet<int>();
            var waiting = new PriorityQueue<int, double>(
                room.Places.Where(project => room.Votes[project] > 0 && room.Costs[project] <= room.Budget).Select(project => (project, 0.0)));
            for (var left = room.Budget; Earliest(waiting, barred) is { Count: > 0 } level && level.All(project => room.Costs[project] <= left);)
            {
                var chosen = level.MinBy(project => room.Ties[project]);
                if (level.Count > 1)
                {
                    ties.Add(room.Ties.Met(funded.Count + 1, level));
                }

                waiting.EnqueueRange(level.Where(project => project != chosen), 0);
                left -= room.Costs[chosen];
                funded.Add(chosen);
                Buy(chosen);
                barred.UnionWith(room.Election.RivalsOf(chosen));
            }

            return (funded, ties);
        }

        /// <summary>The projects that can be bought first, all exactly level, taken out of the queue.</summary>
        private List<int> Earliest(PriorityQueue<int, double> waiting, HashSet<int> barred)
        {
            var looked = new List<(int Project, double Low)>();
            var best = double.PositiveInfinity;
            while (waiting.TryPeek(out var project, out var low) && low <= best)
            {
                waiting.Dequeue();
                if (barred.Contains(project))
                {
                    continue;
                }

                var moment = About(project);
                var error = moment * (_support.Ballots(project).Length + _about.Count + 16) * 16 * Ulp;
                looked.Add((project, moment - error));
                best = Math.Min(best, moment + error);
            }

            waiting.EnqueueRange(looked.Where(guess => guess.Low > best));
            var close = looked.Where(guess => guess.Low <= best).Select(guess => (guess.Project, guess.Low, Moment: Moment(guess.Project))).ToList();
            var least = close.Count == 0 ? default : close.Min(exact => exact.Moment);
            waiting.EnqueueRange(close.Where(exact => exact.Moment != least).Select(exact => (exact.Project, exact.Low)));
            return [.. close.Where(exact => exact.Moment == least).Select(exact => exact.Project)];
        }

        private double About(int project)
        {
            var sum = (double)room.Costs[project];
            foreach (var ballot in _support.Ballots(project))
            {
                sum += _support.Voters[ballot] * _about[_lastOf[ballot]];
            }

            return sum / room.Votes[project];
        }

        private Fraction Moment(int project) => new(Above(project), _moments.Below * room.Votes[project]);

        private BigInteger Above(int project)
        {
            var counts = new long[_moments.Count];
            foreach (var ballot in _support.Ballots(project))
            {
                counts[_lastOf[ballot]] += _support.Voters[ballot];
            }

            var above = room.Costs[project] * _moments.Below;
            for (var entry = 1; entry < counts.Length; entry++)
            {
                above += counts[entry] * _moments[entry];
            }

            return above;
        }

        private void Buy(int project)
        {
            var entry = _moments.Add(Above(project), room.Votes[project]);
            _about.Add(Fraction.Ratio(_moments[entry], _moments.Below));
            foreach (var ballot in _support.Ballots(project))
            {
                _lastOf[ballot] = entry;
            }
        }
    }
}
