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

    public void OnGet() => Entries = [.. council.All(List).Where(entry => !entry.Retired), .. Enumerable.Repeat(new CouncilEntry("", ""), EmptyLines)];

    public async Task<IActionResult> OnPostAsync()
    {
        var (keys, names, descriptions, residents) = (Request.Form["key"], Request.Form["name"], Request.Form["description"], Request.Form["residents"]);
        Entries =
        [
            .. keys.Zip(names, descriptions).Select((line, at) =>
                new CouncilEntry(line.First ?? "", line.Second ?? "", line.Third ?? "", Residents: Whole(at < residents.Count ? residents[at] : null))),
        ];
        return await SendAsync(new ChangeList(List, [.. Entries.Where(entry => !string.IsNullOrWhiteSpace(entry.Name)).Select(Keyed)]));
    }

    /// <summary>Null when nothing is typed; what is no number is nought, which the domain refuses.</summary>
    private static int? Whole(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : int.TryParse(typed, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A new entry gets a key from its name; one that was retired under that name comes back.</summary>
    private static CouncilEntry Keyed(CouncilEntry entry) => entry.Key.Length > 0 ? entry : entry with { Key = ChangeList.KeyOf(entry.Name) };
}
