using System.Text;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Grants.OpenData;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Past grants: what everybody sees, and how officers take files in.</summary>
public static class PastGrantPages
{
    private const string FirstGrant = "360G-hathermere-1";

    public static IEnumerable<PageState> States { get; } =
    [
        new("grants/past", "with grants", (visitor, _) => visitor.GoAsync("/grants/past")),
        new("grants/past", "without grants", (visitor, _) => visitor.GoAsync("/grants/past")) { Empty = true },
        new("grants/past/{id}", "as it is", (visitor, _) => visitor.GoAsync($"/grants/past/{FirstGrant}")),
        new("officer/past-grants", "with a file", (visitor, site) => AsOfficerAsync(visitor, site, "/officer/past-grants")),
        new("officer/past-grants", "with faults", (visitor, site) => UploadAsync(visitor, site, "{ \"grants\": [{ \"id\": 1 }] }")),
        new("officer/past-grants/{id:guid}", "before it is imported", (visitor, site) => UploadAsync(visitor, site, Package(site.Content.Dress, 2))),
        new("officer/past-grants/{id:guid}/take-back", "as it is", async (visitor, site) =>
            await AsOfficerAsync(visitor, site, $"/officer/past-grants/{(await site.App.Get<GrantImportDesk>().FilesAsync(default))[0].Import}/take-back")),
    ];

    public static async Task FillAsync(TestApp app, Func<string, string> dress)
    {
        var desk = app.Get<GrantImportDesk>();
        var content = Encoding.UTF8.GetBytes(Package(dress, 30));
        var reply = await desk.ImportAsync(
            new("grants.json", GrantImportDesk.HashOf(content), desk.Check(content).Json!), OpenLicence.Government, "https://hathermere.example/grants.json", Caller.System("test"), default);
        reply.Refusal.ShouldBeNull();
    }

    private static async Task AsOfficerAsync(Visitor visitor, Site site, string address)
    {
        await visitor.TakeAsync("officer", site.Officer);
        await visitor.GoAsync(address);
    }

    private static async Task UploadAsync(Visitor visitor, Site site, string text)
    {
        await AsOfficerAsync(visitor, site, "/officer/past-grants");
        await visitor.Page.Locator("#file").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "grants.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });
        await visitor.Page.Locator("main form button").First.ClickAsync();
    }

    private static string Package(Func<string, string> dress, int grants) => new JsonObject
    {
        ["grants"] = new JsonArray([.. Enumerable.Range(1, grants).Select(number => new JsonObject
        {
            ["id"] = $"360G-hathermere-{number}",
            ["title"] = dress($"Benches for street {number}"),
            ["description"] = dress("Somewhere to sit for people who wait."),
            ["currency"] = "GBP",
            ["amountAwarded"] = 100.50m * number,
            ["awardDate"] = $"{2021 + (number % 4)}-03-14",
            ["plannedDates"] = new JsonArray(new JsonObject { ["startDate"] = "2025-04", ["duration"] = 12 }),
            ["recipientOrganization"] = new JsonArray(new JsonObject { ["id"] = "GB-CHC-1234567", ["name"] = dress("Millrace Kitchen Table"), ["email"] = "left-out@example.org" }),
            ["beneficiaryLocation"] = new JsonArray(new JsonObject { ["name"] = dress("Millrace") }, new JsonObject { ["name"] = dress("Kilnside") }),
            ["fundingOrganization"] = new JsonArray(new JsonObject { ["id"] = "GB-LAE-HAT", ["name"] = dress("Hathermere") }),
            ["grantProgramme"] = new JsonArray(new JsonObject { ["title"] = dress(number % 3 == 0 ? "Ward budgets" : "Small grants") }),
            ["fromOpenCall"] = "Yes",
            ["dateModified"] = "2025-06-02T09:00:00Z",
            ["dataSource"] = "https://hathermere.example/",
        })]),
    }.ToJsonString();
}
