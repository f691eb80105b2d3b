using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>
/// The method of equal shares (Peters and Skowron 2020; Peters, Pierczyński and Skowron 2021) for additive utilities, once, for one share per voter.
/// Each round funds the project whose supporters pay least for what it is worth to them; each pays the same price for each unit of weight, or all they have left.
/// </summary>
/// <remarks>
/// A price never falls from round to round, so projects are looked at in the order of the last price known, and only as far as one could still be the next.
/// </remarks>
internal sealed class EqualSharesRun
{
    private const double JustBelow = 1 - 1e-9;

    private readonly Support _support;
    private readonly BigInteger[] _costs;
    private readonly BigInteger[] _worths;
    private readonly TieOrder _ties;
    private readonly double[] _aboutCosts;
    private readonly double[] _aboutWorths;
    private readonly (int Project, double Low)[] _first;
    private readonly int[] _free;
    private readonly Func<int, IEnumerable<int>> _rivals;

    /// <param name="support">Who pays for what, with the weights by which they pay.</param>
    /// <param name="costs">In whole units of money.</param>
    /// <param name="worths">By which a project's price is divided to compare it with others: its cost where utilities are costs, else 1.</param>
    /// <param name="ties">The order of projects that are level.</param>
    /// <param name="rivals">Projects that cannot be funded beside one.</param>
    public EqualSharesRun(Support support, BigInteger[] costs, BigInteger[] worths, TieOrder ties, Func<int, IEnumerable<int>> rivals)
    {
        (_support, _costs, _worths, _ties, _rivals) = (support, costs, worths, ties, rivals);
        _aboutCosts = [.. costs.Select(cost => (double)cost)];
        _aboutWorths = [.. worths.Select(worth => (double)worth)];
        var supported = Enumerable.Range(0, costs.Length).Where(project => support.Ballots(project).Length > 0).ToList();
        _free = [.. supported.Where(project => costs[project].IsZero).OrderBy(project => ties[project])];
        _first =
        [
            .. supported.Where(project => !costs[project].IsZero)
                .Select(project => (project, Fraction.Ratio(costs[project], support.WeightOf(project) * worths[project]) * JustBelow)),
        ];
    }

    /// <param name="shareAbove">The numerator of what each voter has to spend, in whole units of money.</param>
    /// <param name="shareBelow">Its denominator.</param>
    /// <param name="book">Gets every payment; null for none.</param>
    public EqualSharesOutcome Run(BigInteger shareAbove, BigInteger shareBelow, PaymentBook? book = null)
    {
        var purses = new Purses(_support, shareAbove, shareBelow);
        var outcome = new EqualSharesOutcome(purses);
        var barred = new HashSet<int>();
        foreach (var free in _free)
        {
            if (!barred.Contains(free))
            {
                outcome.Free(free);
                barred.UnionWith(_rivals(free));
            }
        }

        var finder = new PriceFinder(_support, purses, _costs, _aboutCosts);
        var waiting = new PriorityQueue<int, double>(_first);
        while (Cheapest(waiting, finder, barred) is { Count: > 0 } level)
        {
            var chosen = level.MinBy(price => _ties[price.Project])!;
            barred.UnionWith(_rivals(chosen.Project));
            book?.Write(chosen, purses);
            outcome.Fund(chosen, level.Count > 1 ? _ties.Met(outcome.Rounds.Count + 1, level.Select(price => price.Project)) : null);
            foreach (var other in level.Where(price => price != chosen))
            {
                waiting.Enqueue(other.Project, 0);
            }
        }

        return outcome;
    }

    /// <summary>The projects with the lowest price for what they are worth, all exactly level; none when no project can be paid. They are taken out of the queue.</summary>
    private List<ExactPrice> Cheapest(PriorityQueue<int, double> waiting, PriceFinder finder, HashSet<int> barred)
    {
        var looked = new List<PriceGuess>();
        var best = double.PositiveInfinity;
        while (waiting.TryPeek(out var project, out var low) && low <= best)
        {
            waiting.Dequeue();
            if (!barred.Contains(project) && finder.Guess(project, best * _aboutWorths[project]) is { } guess)
            {
                looked.Add(guess);
                best = Math.Min(best, guess.High / _aboutWorths[project]);
            }
        }

        var level = new List<ExactPrice>();
        foreach (var guess in looked)
        {
            var low = guess.Low / _aboutWorths[guess.Project] * JustBelow;
            if (low > best || !IsLevelOrBetter(finder.Exact(guess), level, waiting))
            {
                waiting.Enqueue(guess.Project, low);
            }
        }

        return level;
    }

    /// <summary>Keeps the best prices; those that are beaten wait again.</summary>
    private bool IsLevelOrBetter(ExactPrice price, List<ExactPrice> level, PriorityQueue<int, double> waiting)
    {
        var order = level.Count == 0 ? 0 : Compare(price, level[0]);
        if (order < 0)
        {
            level.ForEach(beaten => waiting.Enqueue(beaten.Project, 0));
            level.Clear();
        }

        if (order <= 0)
        {
            level.Add(price);
        }

        return order <= 0;
    }

    private int Compare(ExactPrice a, ExactPrice b) =>
        (a.Above * b.Parts * _worths[b.Project]).CompareTo(b.Above * a.Parts * _worths[a.Project]);
}
