using System.Collections.Concurrent;
using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>A panel in the middle of its work: the café's scores are open, the van's are sealed but for the chair's.</summary>
public static class PanelPages
{
    private static readonly ConcurrentDictionary<Site, Lazy<Task<PanelTown>>> Towns = [];

    public static IEnumerable<PageState> States { get; } =
    [
        Of("panels", "on a panel", _ => "/panels"),
        Of("panel/{id:guid}", "as the chair", town => town.Room),
        Of("panel/{id:guid}", "trying an amount", town => $"{town.Room}?try={PanelTown.Cafe}&amount=40"),
        new("panel/{id:guid}", "as a councillor", async (visitor, site) =>
        {
            var town = await TownOf(site);
            await visitor.TakeAsync("person", site.People.Councillor.Cookie);
            await visitor.GoAsync(town.Room);
        }),
        Of("panel/{id:guid}/interests", "answered", town => $"{town.Room}/interests"),
        Of("panel/{id:guid}/applications/{application:guid}", "to score", town => town.Page(PanelTown.Van)),
        Of("panel/{id:guid}/applications/{application:guid}", "with open scores", town => town.Page(PanelTown.Cafe)),
        new("panel/{id:guid}/applications/{application:guid}", "with an error", async (visitor, site) =>
        {
            var town = await TownOf(site);
            await visitor.TakeAsync("person", town.Chair.Cookie);
            await visitor.GoAsync(town.Page(PanelTown.Van));
            await visitor.Page.Locator("form[action*=Seal] button").ClickAsync();
        }),
        new("panel/{id:guid}/run", "as the officer", async (visitor, site) =>
        {
            var town = await TownOf(site);
            await visitor.TakeAsync("officer", site.Officer);
            await visitor.GoAsync($"{town.Room}/run");
        }),
        new("officer/grants/rounds/{id:guid}/panel", "to fill in, with an error", async (visitor, site) =>
        {
            await TownOf(site); // whose members have the role
            await visitor.TakeAsync("officer", site.Officer);
            await visitor.GoAsync($"/officer/grants/rounds/{site.Grants.Over}/panel");
            await visitor.Page.Locator("main form button").ClickAsync();
            await Microsoft.Playwright.Assertions.Expect(visitor.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        }),
        Of("panel/{id:guid}/pack", "to print", town => $"{town.Room}/pack"),
        Of("panel/{id:guid}/screen", "with an order", town => $"{town.Room}/screen"),
    ];

    private static PageState Of(string route, string state, Func<PanelTown, string> address) => new(route, state, async (visitor, site) =>
    {
        var town = await TownOf(site);
        await visitor.TakeAsync("person", town.Chair.Cookie);
        await visitor.GoAsync(address(town));
    });

    private static Task<PanelTown> TownOf(Site site) => Towns.GetOrAdd(site, _ => new(() => MeetAsync(site))).Value;

    private static async Task<PanelTown> MeetAsync(Site site)
    {
        var town = await PanelTown.OpenAsync(site.App, site.Content.Dress, "Ann Chair", "Ben Deputy", "Cas Member");
        await town.AssignAsync(3);
        foreach (var member in town.Members)
        {
            (await town.DeclareAsync(member)).Dispose();
            (await town.SealAsync(member, PanelTown.Cafe, 4, 3, 8, site.Content.Dress("Many need it."))).Dispose();
        }

        (await town.SealAsync(town.Members[1], PanelTown.Van, 2, 2, 2, site.Content.Dress("Few need it."))).Dispose();
        (await town.Chair.PostAsync($"{town.Room}?handler=Attendance", ("presence", "InTheRoom"))).Dispose();
        return town;
    }
}
