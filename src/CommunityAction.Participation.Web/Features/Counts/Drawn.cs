using System.Globalization;
using CommunityAction.Participation.Domain.Counting;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>Lengths as the attributes of a picture have them.</summary>
internal static class Drawn
{
    /// <summary>52.5%; nothing of nothing is 0%.</summary>
    public static string Percent(Fraction part, Fraction whole) => Percent(whole == Fraction.Zero ? 0 : (part / whole).ToDouble());

    /// <summary>Of 0 to 1; what lies outside is cut off.</summary>
    public static string Percent(double share) => (100 * Math.Clamp(share, 0, 1)).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>12.5, in the picture's own units.</summary>
    public static string Units(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}
