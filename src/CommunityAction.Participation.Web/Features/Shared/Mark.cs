using System.Collections.Concurrent;
using System.Globalization;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Shared;

/// <summary>The mark in the council's colour, for tabs, home screens and the previews that other sites show of a link.</summary>
public static class Mark
{
    private const int White = 0xFFFFFF;
    private const double Drawn = 42; // the mark's own width

    private static readonly ConcurrentDictionary<(string, int, int), byte[]> Made = [];

    public static void MapMark(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/icon.svg", (HttpContext http, CouncilSettings council) => Fresh(http, () => Results.Text(Svg(council.Accent), "image/svg+xml"))).RequireAuthorization(Policies.Read);
        routes.MapGet("/icon.png", (HttpContext http, CouncilSettings council) => Fresh(http, () => Picture(council.Accent, 180, 180))).RequireAuthorization(Policies.Read);
        routes.MapGet("/preview.png", (HttpContext http, CouncilSettings council) => Fresh(http, () => Picture(council.Accent, 1200, 630))).RequireAuthorization(Policies.Read);
    }

    private static IResult Fresh(HttpContext http, Func<IResult> answer)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return answer();
    }

    private static string Svg(string accent) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 42 42"><circle cx="21" cy="21" r="21" fill="{accent}"/><g fill="none" stroke="#fff"><path d="M7 25a14 14 0 0 1 28 0M14 25a7 7 0 0 1 14 0" stroke-width="3.4"/><path d="M6 29.5c3.5-2 6.5-2 10 0s6.5 2 10 0 6.5-2 10 0" stroke-width="2.4" stroke-linecap="round"/></g></svg>
        """;

    private static IResult Picture(string accent, int width, int height) => Results.Bytes(Made.GetOrAdd((accent, width, height), static wanted => Draw(wanted)), "image/png");

    /// <summary>In the middle, on white.</summary>
    private static byte[] Draw((string Accent, int Width, int Height) wanted)
    {
        var accent = int.Parse(wanted.Accent.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var size = Math.Min(wanted.Width, wanted.Height) * (wanted.Width == wanted.Height ? 1 : 0.7);
        double At(double pixel, int whole) => (pixel - ((whole - size) / 2)) * Drawn / size;
        return Png.Of(wanted.Width, wanted.Height, (x, y) =>
        {
            var (white, of) = (0, 0);
            for (var step = 0; step < 9; step++) // nine points of a pixel, so that edges are smooth
            {
                white += IsWhite(At(x + ((1 + (2 * (step % 3))) / 6.0), wanted.Width), At(y + ((1 + (2 * (step / 3))) / 6.0), wanted.Height)) ? 1 : 0;
                of++;
            }

            return Mix(accent, White, white / (double)of);
        });
    }

    /// <summary>Whether a point of the mark is white: outside of the disc, on one of the two arcs, or on the wave.</summary>
    private static bool IsWhite(double x, double y)
    {
        var ring = Math.Sqrt(((x - 21) * (x - 21)) + ((y - 25) * (y - 25)));
        return Math.Sqrt(((x - 21) * (x - 21)) + ((y - 21) * (y - 21))) > 21
            || (y <= 25 && (Math.Abs(ring - 14) <= 1.7 || Math.Abs(ring - 7) <= 1.7))
            || (x is >= 6 and <= 36 && Math.Abs(y - 29.5 + (1.5 * Math.Sin((x - 6) / 10 * Math.PI))) <= 1.2);
    }

    private static int Mix(int from, int to, double share)
    {
        int Channel(int shift) => (int)Math.Round(((from >> shift) & 255) + (((((to >> shift) & 255) - ((from >> shift) & 255))) * share)) << shift;
        return Channel(16) | Channel(8) | Channel(0);
    }
}
