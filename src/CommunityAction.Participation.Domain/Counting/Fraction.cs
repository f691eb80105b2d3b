using System.Globalization;
using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>An exact rational number in lowest terms. Counts are decided with these, never with floating-point numbers.</summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private const int DoubleBits = 64;
    private readonly BigInteger _belowLessOne;

    public Fraction(BigInteger above, BigInteger below)
    {
        if (below.IsZero)
        {
            throw new DivideByZeroException();
        }

        var common = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        (Above, _belowLessOne) = (above / common, (below / common) - 1);
    }

    public static Fraction Zero => default;

    /// <summary>The numerator; it carries the sign.</summary>
    public BigInteger Above { get; }

    /// <summary>The denominator; never below 1.</summary>
    public BigInteger Below => _belowLessOne + 1;

    public static implicit operator Fraction(BigInteger whole) => new(whole, BigInteger.One);

    public static implicit operator Fraction(long whole) => new(whole, BigInteger.One);

    public static implicit operator Fraction(decimal number)
    {
        var bits = decimal.GetBits(number);
        var whole = new BigInteger(new decimal(bits[0], bits[1], bits[2], number < 0, 0));
        return new(whole, BigInteger.Pow(10, number.Scale));
    }

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Above * b.Below) + (b.Above * a.Below), a.Below * b.Below);

    public static Fraction operator -(Fraction a, Fraction b) => new((a.Above * b.Below) - (b.Above * a.Below), a.Below * b.Below);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Above * b.Above, a.Below * b.Below);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Above * b.Below, a.Below * b.Above);

    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other) => (Above * other.Below).CompareTo(other.Above * Below);

    public bool Equals(Fraction other) => Above == other.Above && _belowLessOne == other._belowLessOne;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Above, _belowLessOne);

    /// <summary>The largest whole number that is not above this one.</summary>
    public BigInteger Floor() => BigInteger.DivRem(Above, Below, out var rest) - (rest.Sign < 0 ? 1 : 0);

    /// <summary>Rounded to so many decimals, halves away from zero, with a point and no grouping.</summary>
    public string ToText(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var twice = BigInteger.Abs(Above) * scale * 2;
        var units = (twice + Below) / (Below * 2);
        var sign = Above.Sign < 0 && !units.IsZero ? "-" : "";
        var whole = (units / scale).ToString(CultureInfo.InvariantCulture);
        return decimals == 0 ? sign + whole : $"{sign}{whole}.{(units % scale).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0')}";
    }

    /// <summary>The nearest floating-point number, however many digits either part has: for pictures and first guesses.</summary>
    public double ToDouble() => Ratio(Above, Below);

    /// <summary>Such as <c>13402/21</c>, or <c>7</c> for a whole number.</summary>
    public override string ToString() => Below.IsOne ? Above.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Above}/{Below}");

    internal static double Ratio(BigInteger above, BigInteger below)
    {
        var shift = (int)(below.GetBitLength() - BigInteger.Abs(above).GetBitLength()) + DoubleBits;
        var quotient = shift >= 0 ? (above << shift) / below : above / (below << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }
}
