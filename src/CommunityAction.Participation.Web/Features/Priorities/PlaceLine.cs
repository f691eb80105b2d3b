using System.Globalization;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>A small line of the places that an option had, the first place on top. The script draws it anew in the same way.</summary>
/// <param name="Path">For an SVG of 120 by 36.</param>
/// <param name="EndX">Of the dot at its end.</param>
/// <param name="EndY">Of the dot at its end.</param>
public sealed record PlaceLine(string Path, string EndX, string EndY)
{
    private const double Left = 3, Width = 114, Top = 4, Height = 28;

    /// <param name="places">From the opening to now; at least one.</param>
    /// <param name="last">The last place there is.</param>
    public static PlaceLine Of(IReadOnlyList<int> places, int last)
    {
        var points = places.Select((place, at) => (
            X: Say(places.Count == 1 ? Left + Width : Left + (Width * at / (places.Count - 1))),
            Y: Say(Top + (Height * (place - 1) / Math.Max(1, last - 1))))).ToList();
        return new("M" + string.Join('L', points.Select(point => $"{point.X} {point.Y}")), points[^1].X, points[^1].Y);
    }

    private static string Say(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
