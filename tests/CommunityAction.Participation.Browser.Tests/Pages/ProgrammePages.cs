using CommunityAction.Participation.Browser.Tests.Browsing;
using static CommunityAction.Participation.Browser.Tests.Pages.FilledInWrongly;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Programmes, the council's settings, and the pages that every public site must have.</summary>
public static class ProgrammePages
{
    private const string One = "officer/programmes/{id:guid}";

    public static IEnumerable<PageState> States { get; } =
    [
        At("cookies"),
        At("contact"),
        At("feedback"),
        Wrong(At("feedback")),
        new("feedback", "sent", async (visitor, _) =>
        {
            await visitor.GoAsync("/feedback?about=/help");
            await visitor.Page.Locator("#text").FillAsync("⟦The third link leads nowhere.⟧");
            await visitor.SendAsync();
        }),
        At("alternative-format"),
        Wrong(At("alternative-format")),
        At("programmes"),
        At("programmes") with { State = "without programmes", Empty = true },
        At("programmes/portfolio"),
        At("programmes/portfolio") with { State = "without programmes", Empty = true },
        .. new[] { "running", "not begun", "closed" }.Select(state => Seen("programmes/{id:guid}", state)),
        Desk("officer/programmes"),
        Desk("officer/programmes") with { State = "without programmes", Empty = true },
        Desk("officer/programmes/new"),
        Wrong(Desk("officer/programmes/new")),
        .. new[] { "running", "draft", "closed" }.Select(state => Step(state, "")),
        Step("draft", "/change"),
        Wrong(Step("draft", "/change"), "title"),
        Step("running", "/change"),
        Wrong(Step("running", "/change"), "title"),
        Step("running", "/move"),
        Wrong(Step("running", "/move"), "ends"),
        Step("running", "/update"),
        Wrong(Step("running", "/update")),
        Step("running", "/delivery"),
        Step("not begun", "/delivery"),
        Wrong(Step("running", "/delivery")),
        Of("running", One + "/delivery/{item:int}", "/delivery/1"),
        Wrong(Of("running", One + "/delivery/{item:int}", "/delivery/1")),
        Step("running", "/pages"),
        Step("draft", "/pages"),
        Of("running", One + "/pages/{number:int}", "/pages/1"),
        Of("running", One + "/pages/{number:int}", "/pages/0") with { State = "a new page" },
        new(One + "/pages/{number:int}", "with an error", async (visitor, site) =>
        {
            await OpenAsync(visitor, site.Officer, $"/officer/programmes/{site.Programme("running")}/pages/0");
            await visitor.Page.Locator("button[value=save]").ClickAsync();
        }),
        new(One + "/pages/{number:int}", "preview", async (visitor, site) =>
        {
            await OpenAsync(visitor, site.Officer, $"/officer/programmes/{site.Programme("running")}/pages/1");
            await visitor.Page.Locator("button[value=preview]").ClickAsync();
        }),
        new("programmes/{id:guid}/{slug}", "published", (visitor, site) => visitor.GoAsync($"/programmes/{site.Programme("running")}/how-we-decide")),
        Step("running", "/close"),
        Wrong(Step("running", "/close")),
        Desk("officer/messages"),
        Desk("officer/messages") with { State = "with nothing waiting", Empty = true },
        .. Settings("officer/settings", "/officer/settings", "name"),
        .. new[] { "wards", "themes", "populations", "languages" }.SelectMany(list => Settings("officer/settings/{list:regex(^(wards|themes|populations|languages)$)}", $"/officer/settings/{list}", null)),
    ];

    private static PageState At(string route) => new(route, "as it is", (visitor, _) => visitor.GoAsync("/" + route));

    private static PageState Desk(string route) => new(route, "signed in", (visitor, site) => OpenAsync(visitor, site.Officer, "/" + route));

    private static PageState Seen(string route, string state) => new(route, state, (visitor, site) => visitor.GoAsync($"/programmes/{site.Programme(state)}"));

    private static PageState Step(string state, string step) => Of(state, One + step, step);

    private static PageState Of(string state, string route, string step) =>
        new(route, state, (visitor, site) => OpenAsync(visitor, site.Officer, $"/officer/programmes/{site.Programme(state)}{step}"));

    private static IEnumerable<PageState> Settings(string route, string address, string? emptied)
    {
        var open = new PageState(route, "signed in, " + address, (visitor, site) => OpenAsync(visitor, site.Officer, address));
        return emptied is null ? [open] : [open, Wrong(open, emptied)];
    }

    private static async Task OpenAsync(Visitor visitor, string cookie, string address)
    {
        await visitor.TakeAsync("officer", cookie);
        await visitor.GoAsync(address);
    }
}
