using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.People;
using static CommunityAction.Participation.Browser.Tests.Pages.FilledInWrongly;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>The pages on which people sign in and look after their account, and those on which administrators look after people.</summary>
public static class PeoplePages
{
    private const string OneGroup = "groups/{id:guid}";
    private const string OnePerson = "officer/people/{id:guid}";
    private const string ErasePage = "officer/people/{id:guid}/erase";
    private const string MergePage = "officer/people/{id:guid}/merge";
    private const string Link = "sign-in/link/{secret:length(32)}";
    private const string NewAddressLink = "account/email/link/{secret:length(32)}";
    private const string Code = "account/email/code";
    private const string SomeCode = "/account/email/code?request=01990000-0000-7000-8000-000000000001";

    public static IEnumerable<PageState> States { get; } =
    [
        At("sign-in", "empty"),
        Wrong(At("sign-in", "empty")),
        At("sign-in/code", "empty", "/sign-in/code?request=01990000-0000-7000-8000-000000000001"),
        Wrong(At("sign-in/code", "empty", "/sign-in/code?request=01990000-0000-7000-8000-000000000001")),
        new(Link, "good", async (visitor, site) => await visitor.GoAsync($"/sign-in/link/{await SecretAsync(site, "new@example.org")}")),
        At(Link, "gone", "/sign-in/link/" + new string('a', 32)),
        new("sign-in/who", "new", (visitor, site) => ProveAsync(visitor, site, $"{Guid.NewGuid():N}@example.org")),
        Wrong(new("sign-in/who", "new", (visitor, site) => ProveAsync(visitor, site, $"{Guid.NewGuid():N}@example.org"))),
        new("sign-in/who", "known", SwitchAsync),
        Of("sign-out"),
        Of("account"),
        new("account", "acting for a group", async (visitor, site) =>
        {
            await OpenAsync(visitor, site, "/account");
            await visitor.Page.Locator("[name=group]").Last.CheckAsync();
            await visitor.Page.Locator("form[action*=Act] button").ClickAsync();
            await Microsoft.Playwright.Assertions.Expect(visitor.Page.Locator("header + nav a")).ToBeVisibleAsync();
        }),
        Of("account/profile"),
        Wrong(Of("account/profile"), "name"),
        new("account", "address changed", (visitor, site) => OpenAsync(visitor, site, "/account?changed=email")),
        Of("account/email"),
        Wrong(Of("account/email")),
        new(Code, "empty", (visitor, site) => OpenAsync(visitor, site, SomeCode)),
        Wrong(new(Code, "empty", (visitor, site) => OpenAsync(visitor, site, SomeCode))),
        new(NewAddressLink, "good", async (visitor, site) =>
        {
            var request = await site.App.Get<SignInRequests>().ToChangeAddressOf(site.People.Resident.Person).AskAsync(Fresh("new@example.org"), null, "", default);
            await OpenAsync(visitor, site, $"/account/email/link/{request!.Secret}");
        }),
        new(NewAddressLink, "gone", (visitor, site) => OpenAsync(visitor, site, "/account/email/link/" + new string('a', 32))),
        Of("account/erase"),
        Wrong(Of("account/erase")),
        new("account/erase", "done", async (visitor, site) =>
        {
            using var leaver = await Neighbour.ArriveAsync(site.App, site.Content.Dress("Leaver"));
            await visitor.TakeAsync("person", leaver.Cookie);
            await visitor.GoAsync("/account/erase");
            await visitor.Page.Locator("#sure").CheckAsync();
            await visitor.SendAsync();
        }),
        At("groups", "with groups"),
        At("groups", "without groups") with { Empty = true },
        Of("groups/new"),
        Wrong(Of("groups/new")),
        new(OneGroup, "as a stranger", (visitor, site) => visitor.GoAsync($"/groups/{site.People.Group}")),
        new(OneGroup, "as a contact", (visitor, site) => OpenAsync(visitor, site, $"/groups/{site.People.Group}")),
        new(OneGroup + "/pots", "without money", (visitor, site) => OpenAsync(visitor, site, $"/groups/{site.People.Group}/pots")),
        new(OneGroup, "has asked to join", async (visitor, site) =>
        {
            await visitor.TakeAsync("person", site.People.Asker.Cookie);
            await visitor.GoAsync($"/groups/{site.People.Group}");
        }),
        Desk("officer/people", "with roles", _ => "/officer/people"),
        Desk("officer/people", "without anybody", _ => "/officer/people") with { Empty = true },
        Desk("officer/people", "nobody found", _ => "/officer/people?q=zzzz"),
        Desk(OnePerson, "without a role", site => $"/officer/people/{site.People.Resident.Person}"),
        Desk(OnePerson, "with roles", site => $"/officer/people/{site.People.Councillor.Person}"),
        new(OnePerson, "with an error", async (visitor, site) =>
        {
            await visitor.TakeAsync("officer", site.Officer);
            await visitor.GoAsync($"/officer/people/{site.People.Resident.Person}");
            await visitor.Page.Locator("form:has(#ward) button").ClickAsync();
        }),
        Desk(ErasePage, "asking", site => $"/officer/people/{site.People.Councillor.Person}/erase"),
        Wrong(Desk(ErasePage, "asking", site => $"/officer/people/{site.People.Councillor.Person}/erase")),
        new(ErasePage, "done", async (visitor, site) =>
        {
            using var leaver = await Neighbour.ArriveAsync(site.App, site.Content.Dress("Leaver"));
            await visitor.TakeAsync("officer", site.Officer);
            await visitor.GoAsync($"/officer/people/{leaver.Person}/erase");
            await visitor.Page.Locator("#r-Died").CheckAsync();
            await visitor.Page.Locator("#sure").CheckAsync();
            await visitor.SendAsync();
        }),
        Desk(MergePage, "searching", site => $"/officer/people/{site.People.Resident.Person}/merge"),
        Desk(MergePage, "found", site => $"/officer/people/{site.People.Resident.Person}/merge?q=example.org"),
        Desk(MergePage, "nobody found", site => $"/officer/people/{site.People.Resident.Person}/merge?q=zzzz"),
        Desk(MergePage, "asking", site => $"/officer/people/{site.People.Resident.Person}/merge?with={site.People.Asker.Person}"),
        Wrong(Desk(MergePage, "asking", site => $"/officer/people/{site.People.Resident.Person}/merge?with={site.People.Asker.Person}")),
        Desk(OnePerson, "merged", site => $"/officer/people/{site.People.Resident.Person}?done=merged"),
        Desk("officer/groups", "every group has a contact", _ => "/officer/groups") with { Empty = true },
        new("officer/groups", "without a contact", async (visitor, site) =>
        {
            await LoseContactAsync(site);
            await visitor.TakeAsync("officer", site.Officer);
            await visitor.GoAsync("/officer/groups");
        }),
        new(OneGroup, "without a contact", async (visitor, site) => await visitor.GoAsync($"/groups/{await LoseContactAsync(site)}")),
        At("dev/sign-in", "with people"),
        At("dev/sign-in", "without anybody") with { Empty = true },
        Desk("officer/postcodes", "empty", _ => "/officer/postcodes"),
        Wrong(Desk("officer/postcodes", "empty", _ => "/officer/postcodes")),
    ];

    private static PageState At(string route, string state, string? address = null) => new(route, state, (visitor, _) => visitor.GoAsync(address ?? "/" + route));

    private static PageState Of(string route) => new(route, "signed in", (visitor, site) => OpenAsync(visitor, site, "/" + route));

    private static PageState Desk(string route, string state, Func<Site, string> address) => new(route, state, async (visitor, site) =>
    {
        await visitor.TakeAsync("officer", site.Officer);
        await visitor.GoAsync(address(site));
    });

    private static async Task OpenAsync(Visitor visitor, Site site, string address)
    {
        await visitor.TakeAsync("person", site.People.Resident.Cookie);
        await visitor.GoAsync(address);
    }

    private static async Task SwitchAsync(Visitor visitor, Site site)
    {
        await OpenAsync(visitor, site, "/account");
        await visitor.Page.Locator("form[action*=Switch] button").ClickAsync();
    }

    private static async Task ProveAsync(Visitor visitor, Site site, string email)
    {
        await visitor.GoAsync($"/sign-in/link/{await SecretAsync(site, email)}");
        await visitor.SendAsync();
    }

    /// <summary>Each from a client of its own, so that the limit for one address does not stop the checks.</summary>
    private static async Task<string> SecretAsync(Site site, string email) => (await site.App.Get<SignInRequests>().AskAsync(Fresh(email), null, "", default))!.Secret;

    private static EmailAddress Fresh(string email) => EmailAddress.Parse(email.Replace("@", $"{Guid.NewGuid():N}@", StringComparison.Ordinal))!;

    /// <summary>A group whose founder is erased: its id.</summary>
    private static async Task<string> LoseContactAsync(Site site)
    {
        using var founder = await Neighbour.ArriveAsync(site.App, site.Content.Dress("Founder"));
        using var made = await founder.PostAsync("/groups/new", ("name", site.Content.Dress("Left Alone")), ("kind", "Unincorporated"));
        await Eventually.TrueAsync(async () => (await site.App.Get<CommunityAction.Participation.Web.Features.Groups.GroupRegister>().AllAsync(default)).Any(group => made.Headers.Location!.OriginalString.EndsWith($"{group.Id}", StringComparison.Ordinal)));
        (await founder.PostAsync("/account/erase", ("sure", "yes"))).Dispose();
        return made.Headers.Location!.OriginalString[^36..];
    }
}
