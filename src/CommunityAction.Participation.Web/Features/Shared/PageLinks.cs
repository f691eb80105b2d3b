using System.Globalization;

namespace CommunityAction.Participation.Web.Features.Shared;

/// <summary>The way from one page of a list to the next; nothing where all is on one.</summary>
/// <param name="Number">Of the page that is shown, from 1.</param>
/// <param name="Last">The number of the last page.</param>
/// <param name="AddressOf">The address of each.</param>
public sealed record PageLinks(int Number, int Last, Func<int, string> AddressOf)
{
    private const int MostPages = 10_000;

    /// <summary>The page that somebody asks for in the address; the first where that cannot be read.</summary>
    public static int Asked(IQueryCollection query) =>
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= MostPages ? page : 1;

    /// <summary>How many pages so many entries take; at least one.</summary>
    public static int CountOf(long entries, int onEach) => (int)Math.Max(1, (entries + onEach - 1) / onEach);
}
