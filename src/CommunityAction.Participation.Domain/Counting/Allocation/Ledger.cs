using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>Exact amounts over one common denominator that grows as it must. Sums of hundreds of them need no greatest common divisor.</summary>
internal sealed class Ledger(BigInteger below)
{
    private readonly List<BigInteger> _entries = [];

    /// <summary>The common denominator.</summary>
    public BigInteger Below { get; private set; } = below;

    public int Count => _entries.Count;

    /// <summary>The numerator of an entry.</summary>
    public BigInteger this[int entry] => _entries[entry];

    public Fraction Exact(int entry) => new(_entries[entry], Below);

    /// <summary>Enters a numerator over the common denominator.</summary>
    public int Add(BigInteger above)
    {
        _entries.Add(above);
        return _entries.Count - 1;
    }

    /// <summary>Enters <c>above / (Below * parts)</c>.</summary>
    public int Add(BigInteger above, BigInteger parts)
    {
        var common = BigInteger.GreatestCommonDivisor(above, parts);
        var factor = parts / common;
        if (!factor.IsOne)
        {
            Below *= factor;
            for (var i = 0; i < _entries.Count; i++)
            {
                _entries[i] *= factor;
            }
        }

        return Add(above / common);
    }
}
