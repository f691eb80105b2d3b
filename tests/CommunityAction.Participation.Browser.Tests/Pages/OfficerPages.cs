using CommunityAction.Participation.Browser.Tests.Browsing;
using static CommunityAction.Participation.Browser.Tests.Pages.FilledInWrongly;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>The pages of officers, as they see them when they are signed in.</summary>
public static class OfficerPages
{
    private const string APoll = "officer/polls/{id:guid}";
    private const string FromProposals = "officer/polls/from-proposals";
    private static readonly string[] Polls = ["of proposals", "open", "open, points", "open, hidden", "option withdrawn", "not open yet", "counting", "voided", "replaced", "decided", "not ready", "rehearsal", "provisional", "checked", "declared"];

    public static IEnumerable<PageState> States { get; } =
    [
        new("officer/sign-in", "empty", (visitor, _) => visitor.GoAsync("/officer/sign-in")),
        new("officer/sign-in", "not signed in", (visitor, _) => visitor.GoAsync("/officer")),
        new("officer/sign-in", "with an error", async (visitor, _) =>
        {
            await visitor.GoAsync("/officer/sign-in");
            await visitor.SendAsync();
        }),
        At("officer/sign-out"),
        At("officer"),
        At("officer") with { State = "with nothing to do", Empty = true },
        At("officer/polls"),
        At("officer/polls") with { State = "without votes", Empty = true },
        At("officer/polls/new"),
        Wrong(At("officer/polls/new")),
        At("officer/polls/upload"),
        Wrong(At("officer/polls/upload")),
        new("officer/polls/upload", "made, with notes", async (visitor, site) =>
        {
            await OpenAsync(visitor, site, "/officer/polls/upload");
            await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(site.Content.Election);
            await visitor.SendAsync();
            await Microsoft.Playwright.Assertions.Expect(visitor.Page.Locator("form")).ToHaveCountAsync(0);
        }),
        At(FromProposals),
        At(FromProposals) with { State = "without proposals", Empty = true },
        Picking("picking", 0),
        Wrong(Picking("picking", 0)),
        Picking("settling", 1),
        Picking("settling, with an error", 2, question: ""),
        Picking("checking", 2),
        Of("of proposals", "/proposals"),
        Of("of proposals", "/correct"),
        new("p/{code}", "preview, of proposals", (visitor, site) => OpenAsync(visitor, site, $"/p/{site["of proposals"].Code}?preview=true")),
        .. Polls.Select(state => Of(state, "")),
        Of("not open yet", "/counting"),
        Of("open", "/close"),
        Wrong(Of("not open yet", "/close")),
        Of("open", "/withdraw"),
        Wrong(Of("open", "/withdraw")),
        Of("not open yet", "/correct"),
        Wrong(Of("not open yet", "/correct"), "question"),
        Of("open", "/correct"),
        Wrong(Of("open", "/correct")),
        Of("provisional", "/check"),
        Of("checked", "/check"),
        Of("provisional", "/declare"),
        Of("checked", "/declare"),
        Of("declared", "/declare"),
        Of("decided", "/paper"),
        Of("open", "/what-if"),
        new(APoll + "/what-if", "compared", (visitor, site) => OpenAsync(visitor, site, $"/officer/polls/{site["decided"].Id}/what-if?counting=equal-shares&completion=Add1&budget=600")),
        Wrong(Of("decided", "/paper")),
        At("officer/due"),
        At("officer/due") with { State = "with nothing due", Empty = true },
        new("p/{code}", "preview", (visitor, site) => OpenAsync(visitor, site, $"/p/{site["not open yet"].Code}?preview=true")),
        Of("open", "/void"),
        Wrong(Of("open", "/void")),
    ];

    private static PageState At(string route) => new(route, "signed in", (visitor, site) => OpenAsync(visitor, site, "/" + route));

    private static PageState Of(string poll, string step) =>
        new(APoll + step, poll, (visitor, site) => OpenAsync(visitor, site, $"/officer/polls/{site[poll].Id}{step}"));

    /// <summary>On the way to a poll of proposals, so many steps on.</summary>
    private static PageState Picking(string state, int steps, string question = "⟦Which first?⟧") => new(FromProposals, state, async (visitor, site) =>
    {
        var query = steps == 0 ? "" : $"&pick={site.Proposals["costed"]}";
        await OpenAsync(visitor, site, $"/{FromProposals}?programme={site.Programme("running")}{query}");
        for (var step = 1; step <= steps; step++)
        {
            if (step == 2)
            {
                await visitor.Page.Locator("#question").FillAsync(question);
            }

            await visitor.Page.Locator(step == 1 ? "button[value=settings]" : "button[value=check]").ClickAsync();
        }
    });

    private static async Task OpenAsync(Visitor visitor, Site site, string address)
    {
        await visitor.TakeAsync("officer", site.Officer);
        await visitor.GoAsync(address);
    }
}
