using CommunityAction.Participation.Browser.Tests.Browsing;
using static CommunityAction.Participation.Browser.Tests.Pages.FilledInWrongly;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Proposals as strangers, residents and officers see them.</summary>
public static class ProposalPages
{
    private const string One = "proposals/{id:guid}";
    private const string Decide = "officer/proposals/{id:guid}/{step:regex(^(accept|changes|refuse|cost|answer|merge|owner)$)}";
    private static readonly string[] Public = ["public", "costed", "on a ballot", "offered", "not feasible", "answered", "refused", "withdrawn", "merged"];

    public static IEnumerable<PageState> States { get; } =
    [
        new("proposals", "as it is", (visitor, _) => visitor.GoAsync("/proposals")),
        new("proposals", "without proposals", (visitor, _) => visitor.GoAsync("/proposals"), Empty: true),
        new("proposals", "with nothing that fits", (visitor, _) => visitor.GoAsync("/proposals?ward=kilnside&order=newest")),
        .. Public.Select(state => new PageState(One, state, (visitor, site) => visitor.GoAsync($"/proposals/{site.Proposals[state]}"))),
        Mine("public", One, ""),
        new(One + "/act", "signed in, with an error", async (visitor, site) =>
        {
            await SignInAsync(visitor, site);
            await visitor.GoAsync($"/proposals/{site.Proposals["public"]}");
            await visitor.Page.Locator("button[value=comment]").Last.ClickAsync();
        }),
        Mine("public", One + "/reported", "/reported"),
        .. new[] { "draft", "submitted", "returned", "offered", "costed" }.Select(state => Mine(state, One + "/check", "/check")),
        new(One + "/check", "draft, with an error", async (visitor, site) =>
        {
            await SignInAsync(visitor, site);
            await visitor.GoAsync($"/proposals/{site.Proposals["draft"]}/check");
            await visitor.Page.Locator("button[value=submit]").ClickAsync();
        }),
        Mine("draft", One + "/edit", "/edit"),
        Mine("returned", One + "/edit", "/edit"),
        Wrong(Mine("draft", One + "/edit", "/edit"), "title"),
        Resident("proposals/new"),
        Wrong(Resident("proposals/new"), null),
        Resident("proposals/mine"),
        Desk("officer/proposals", "/officer/proposals"),
        Desk("officer/proposals", "/officer/proposals") with { State = "without proposals", Empty = true },
        .. new[] { "submitted", "returned", "public", "costed", "refused" }.Select(state => Case(state)),
        .. new[] { "accept", "changes", "refuse", "merge" }.SelectMany(step => Step("submitted", step)),
        .. Step("public", "cost"),
        .. Step("public", "answer"),
        Step("public", "owner").First(),
        Desk("officer/moderation", "/officer/moderation"),
        Desk("officer/moderation", "/officer/moderation") with { State = "without reports", Empty = true },
    ];

    private static PageState Mine(string state, string route, string step) => new(route, state + ", its author", async (visitor, site) =>
    {
        await SignInAsync(visitor, site);
        await visitor.GoAsync($"/proposals/{site.Proposals[state]}{step}");
    });

    private static PageState Resident(string route) => new(route, "signed in", async (visitor, site) =>
    {
        await SignInAsync(visitor, site);
        await visitor.GoAsync("/" + route);
    });

    private static PageState Desk(string route, string address) => new(route, "signed in", async (visitor, site) =>
    {
        await visitor.TakeAsync("officer", site.Officer);
        await visitor.GoAsync(address);
    });

    private static PageState Case(string state) => new("officer/proposals/{id:guid}", state, async (visitor, site) =>
    {
        await visitor.TakeAsync("officer", site.Officer);
        await visitor.GoAsync($"/officer/proposals/{site.Proposals[state]}");
    });

    private static IEnumerable<PageState> Step(string state, string step)
    {
        var open = new PageState(Decide, step, async (visitor, site) =>
        {
            await visitor.TakeAsync("officer", site.Officer);
            await visitor.GoAsync($"/officer/proposals/{site.Proposals[state]}/{step}");
        });
        return [open, Wrong(open, step == "accept" ? "target" : null)];
    }

    private static Task SignInAsync(Visitor visitor, Site site) => visitor.TakeAsync("person", site.Proposals.Resident);
}
