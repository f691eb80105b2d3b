using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>
/// Finds what a project's supporters must pay for each unit of weight so that together they pay its cost, each at most what they have left: the ρ of the
/// method of equal shares. First in floating-point numbers with a bound on their error, then exactly for the few projects that could be next.
/// </summary>
internal sealed class PriceFinder(Support support, Purses purses, BigInteger[] costs, double[] aboutCosts)
{
    private const double Ulp = 1.0 / (1L << 52);
    private const double JustBelow = 1 - 1e-9;
    private const int Slack = 16;

    private readonly (double Left, double Weight, double Voters)[] _payers = new (double, double, double)[support.Voters.Length];
    private readonly List<int> _emptied = [];
    private readonly List<(int Ballot, long Weight)> _unsure = [];

    /// <summary>Null when the supporters cannot pay the cost together.</summary>
    /// <param name="project">Its place on the paper.</param>
    /// <param name="limit">As soon as the price is certain to be above this, only a lower bound of it is found.</param>
    public PriceGuess? Guess(int project, double limit)
    {
        var (count, money, voters) = GatherPayers(project);
        var cost = aboutCosts[project];
        var rounding = (support.Ballots(project).Length + purses.Ledger.Count + Slack) * Ulp;
        var error = (money * rounding) + (purses.Error * voters);
        if (money < cost - error || (money <= cost + error && !CanPay(project)))
        {
            return null;
        }

        // Newton's method on a concave function, from the left: the price only rises, and whoever cannot pay it in full stays empty.
        double price;
        double weight;
        for (var left = cost; ; )
        {
            weight = 0;
            for (var i = 0; i < count; i++)
            {
                weight += _payers[i].Weight * _payers[i].Voters;
            }

            price = left / weight;
            if (price * JustBelow > limit)
            {
                return new(project, price * JustBelow, double.PositiveInfinity);
            }

            var kept = 0;
            for (var i = 0; i < count; i++)
            {
                var payer = _payers[i];
                if (payer.Left < price * payer.Weight)
                {
                    left -= payer.Left * payer.Voters;
                }
                else
                {
                    _payers[kept++] = payer;
                }
            }

            if (kept == count)
            {
                break;
            }

            if (kept == 0)
            {
                return new(project, 0, double.PositiveInfinity);
            }

            count = kept;
        }

        var bound = ((cost * rounding * Slack) + (purses.Error * voters * Slack)) / weight;
        return new(project, Math.Max(0, price - bound), price + bound);
    }

    /// <summary>Only for a project that its supporters can pay.</summary>
    public ExactPrice Exact(PriceGuess guess)
    {
        var price = Exact(guess.Project, guess.Low, guess.High);
        var about = Fraction.Ratio(price.Above, price.Parts * purses.Ledger.Below);
        return about >= guess.Low && about <= guess.High ? price : Exact(guess.Project, 0, double.PositiveInfinity);
    }

    private ExactPrice Exact(int project, double low, double high)
    {
        var parts = Part(project, low, high);
        var above = (costs[project] * purses.Ledger.Below) - purses.Left(_emptied);
        bool moved;
        do
        {
            moved = false;
            for (var i = _unsure.Count - 1; i >= 0; i--)
            {
                var (ballot, weight) = _unsure[i];
                var left = purses.Left(ballot);
                if (left * parts < above * weight)
                {
                    above -= left * support.Voters[ballot];
                    parts -= (BigInteger)weight * support.Voters[ballot];
                    _emptied.Add(ballot);
                    _unsure.RemoveAt(i);
                    moved = true;
                }
            }
        }
        while (moved);

        var even = _unsure.Where(payer => purses.Left(payer.Ballot) * parts == above * payer.Weight).Select(payer => payer.Ballot);
        return new(project, above, parts, [.. _emptied], [.. even]);
    }

    /// <summary>Parts the supporters into those who pay all they have left, those who pay the price, and those for whom only exact numbers can tell.</summary>
    /// <returns>The weight of all who are not sure to pay all they have left.</returns>
    private BigInteger Part(int project, double low, double high)
    {
        _emptied.Clear();
        _unsure.Clear();
        Int128 parts = 0;
        var ballots = support.Ballots(project);
        var weights = support.Weights(project);
        for (var i = 0; i < ballots.Length; i++)
        {
            var ballot = ballots[i];
            if (purses.IsEmpty(ballot))
            {
                continue;
            }

            if (purses.About(ballot) < (low * weights[i]) - purses.Error)
            {
                _emptied.Add(ballot);
                continue;
            }

            parts += (Int128)weights[i] * support.Voters[ballot];
            if (!(purses.About(ballot) > (high * weights[i]) + purses.Error))
            {
                _unsure.Add((ballot, weights[i]));
            }
        }

        return parts;
    }

    private bool CanPay(int project) => purses.Left(support.Ballots(project).ToArray()) >= costs[project] * purses.Ledger.Below;

    private (int Count, double Money, double Voters) GatherPayers(int project)
    {
        var (count, money, all) = (0, 0.0, 0.0);
        var ballots = support.Ballots(project);
        var weights = support.Weights(project);
        for (var i = 0; i < ballots.Length; i++)
        {
            if (purses.About(ballots[i]) is > 0 and var left)
            {
                double voters = support.Voters[ballots[i]];
                _payers[count++] = (left, weights[i], voters);
                money += left * voters;
                all += voters;
            }
        }

        return (count, money, all);
    }
}
