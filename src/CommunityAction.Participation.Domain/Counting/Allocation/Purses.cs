using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>
/// What each voter has left of their share. The exact amounts follow from the share and from the prices in the ledger: whoever is not empty has paid
/// the full price of all that they support, and whoever is empty has nothing. The floating-point amounts beside them only say where to look exactly.
/// </summary>
internal sealed class Purses
{
    private const double Ulp = 1.0 / (1L << 52);

    private readonly Support _support;
    private readonly Ledger _ledger;
    private readonly int[] _entryOf;
    private readonly double[] _left;
    private readonly bool[] _empty;
    private readonly int _share;
    private readonly double _largest;

    public Purses(Support support, BigInteger shareAbove, BigInteger shareBelow)
    {
        _support = support;
        _ledger = new(shareBelow);
        _share = _ledger.Add(shareAbove);
        _largest = Fraction.Ratio(shareAbove, shareBelow);
        _entryOf = new int[support.Projects];
        _empty = new bool[support.Voters.Length];
        _left = new double[support.Voters.Length];
        Array.Fill(_left, _largest);
    }

    public Ledger Ledger => _ledger;

    /// <summary>How far a floating-point amount may be off.</summary>
    public double Error => _largest * _ledger.Count * 4 * Ulp;

    public bool IsEmpty(int ballot) => _empty[ballot];

    /// <summary>About what each voter of a ballot has left.</summary>
    public double About(int ballot) => _left[ballot];

    /// <summary>Where the price of a funded project stands in the ledger; 0 for others.</summary>
    public int EntryOf(int project) => _entryOf[project];

    /// <summary>What each voter of a ballot has left, over the ledger's denominator.</summary>
    public BigInteger Left(int ballot)
    {
        if (_empty[ballot])
        {
            return BigInteger.Zero;
        }

        var left = _ledger[_share];
        var choices = _support.Choices(ballot);
        for (var i = 0; i < choices.Length; i++)
        {
            if (_entryOf[choices[i]] is > 0 and var entry)
            {
                left -= _ledger[entry] * _support.ChoiceWeights(ballot)[i];
            }
        }

        return left;
    }

    /// <summary>What all voters of these ballots have left together, over the ledger's denominator. Counts first and multiplies large numbers once for each price.</summary>
    public BigInteger Left(IEnumerable<int> ballots)
    {
        Int128 shares = 0;
        var paid = new Int128[_ledger.Count];
        foreach (var ballot in ballots)
        {
            if (_empty[ballot])
            {
                continue;
            }

            var voters = _support.Voters[ballot];
            shares += voters;
            var choices = _support.Choices(ballot);
            var weights = _support.ChoiceWeights(ballot);
            for (var i = 0; i < choices.Length; i++)
            {
                paid[_entryOf[choices[i]]] += (Int128)weights[i] * voters;
            }
        }

        var left = _ledger[_share] * (BigInteger)shares;
        for (var entry = 1; entry < paid.Length; entry++)
        {
            left -= paid[entry] == 0 ? BigInteger.Zero : _ledger[entry] * (BigInteger)paid[entry];
        }

        return left;
    }

    public void Pay(ExactPrice price)
    {
        var entry = _ledger.Add(price.Above, price.Parts);
        var about = Fraction.Ratio(_ledger[entry], _ledger.Below);
        var ballots = _support.Ballots(price.Project);
        var weights = _support.Weights(price.Project);
        for (var i = 0; i < ballots.Length; i++)
        {
            _left[ballots[i]] = Math.Max(0, _left[ballots[i]] - (about * weights[i]));
        }

        foreach (var ballot in price.Short.Concat(price.Even))
        {
            (_left[ballot], _empty[ballot]) = (0, true);
        }

        _entryOf[price.Project] = entry;
    }
}
