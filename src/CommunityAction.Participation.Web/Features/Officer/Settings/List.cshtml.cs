using System.Globalization;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CommunityAction.Participation.Web.Features.Officer.Settings;

/// <summary>One of the council's lists: names to change or clear, and empty lines for new ones.</summary>
[Authorize(Policies.Administrator)]
public sealed class ListModel(CouncilSettings council) : SettingsPage
{
    private const int EmptyLines = 4;

    public CouncilList List { get; private set; }

    public IReadOnlyList<CouncilEntry> Entries { get; private set; } = [];

    public IReadOnlyList<CouncilEntry> Retired => [.. council.All(List).Where(entry => entry.Retired)];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        List = Enum.Parse<CouncilList>((string)RouteData.Values["list"]!, ignoreCase: true);

    /// <summary>As <see cref="Place"/> reads it.</summary>
    public static string Say(Coordinates? centre) => centre is null || double.IsNaN(centre.Latitude) ? "" : string.Create(CultureInfo.InvariantCulture, $"{centre.Latitude}, {centre.Longitude}");

    public void OnGet() => Entries = [.. council.All(List).Where(entry => !entry.Retired), .. Enumerable.Repeat(new CouncilEntry("", ""), EmptyLines)];

    public async Task<IActionResult> OnPostAsync()
    {
        var (keys, names, descriptions) = (Request.Form["key"], Request.Form["name"], Request.Form["description"]);
        var (residents, centres, codes) = (Request.Form["residents"], Request.Form["centre"], Request.Form["code"]);
        Entries =
        [
            .. keys.Zip(names, descriptions).Select((line, at) =>
                new CouncilEntry(line.First ?? "", line.Second ?? "", line.Third ?? "", Residents: Whole(residents.ElementAtOrDefault(at)), Centre: Place(centres.ElementAtOrDefault(at)),
                    Code: codes.ElementAtOrDefault(at)?.Trim() is { Length: > 0 } code ? code : null)),
        ];
        return await SendAsync(new ChangeList(List, [.. Entries.Where(entry => !string.IsNullOrWhiteSpace(entry.Name)).Select(Keyed)]));
    }

    /// <summary>Null when nothing is typed; what is no number is nought, which the domain refuses.</summary>
    private static int? Whole(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : int.TryParse(typed, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>As people copy it from a map: <c>53.629, 0.962</c>. Null when nothing is typed; what is no place is one that the domain refuses.</summary>
    private static Coordinates? Place(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : typed.Split(',') is [var north, var east] && Degrees(north) is { } latitude && Degrees(east) is { } longitude ? new(latitude, longitude)
        : new(double.NaN, double.NaN);

    private static double? Degrees(string typed) => double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A new entry gets a key from its name; one that was retired under that name comes back.</summary>
    private static CouncilEntry Keyed(CouncilEntry entry) => entry.Key.Length > 0 ? entry : entry with { Key = ChangeList.KeyOf(entry.Name) };
}
