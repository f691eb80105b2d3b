using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.People;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>The pages on which people sign in and look after their account, and those on which administrators look after people.</summary>
public static class PeoplePages
{
    private const string OneGroup = "groups/{id:guid}";
    private const string OnePerson = "officer/people/{id:guid}";
    private const string Link = "sign-in/link/{secret:length(32)}";

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

    private static PageState Wrong(PageState state, string? emptied = null) => state with
    {
        State = state.State + ", with an error",
        Reach = async (visitor, site) =>
        {
            await state.Reach(visitor, site);
            if (emptied is not null)
            {
                await visitor.Page.Locator("#" + emptied).FillAsync("");
            }

            await visitor.SendAsync();
        },
    };

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
    private static async Task<string> SecretAsync(Site site, string email)
    {
        var fresh = email.Replace("@", $"{Guid.NewGuid():N}@", StringComparison.Ordinal);
        return (await site.App.Get<SignInRequests>().AskAsync(EmailAddress.Parse(fresh)!, null, "", default))!.Secret;
    }
}
