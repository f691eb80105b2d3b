using CommunityAction.Participation.Browser.Tests.Browsing;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Programs that are told of decisions. None is registered beforehand: each state registers its own, and nothing leaves this machine.</summary>
public static class WebhookPages
{
    private const string Form = "main form";

    public static IEnumerable<PageState> States { get; } =
    [
        new("officer/webhooks", "empty", (visitor, site) => OpenAsync(visitor, site)) { Empty = true },
        new("officer/webhooks", "with an error", async (visitor, site) =>
        {
            await OpenAsync(visitor, site);
            await visitor.SendAsync();
        }),
        new("officer/webhooks", "with a program", async (visitor, site) =>
        {
            await RegisterAsync(visitor, site);
            await visitor.GoAsync("/officer/webhooks");
        }),
        new("officer/webhooks/{id:guid}", "with its secret", RegisterAsync),
        new("officer/webhooks/{id:guid}", "paused", async (visitor, site) =>
        {
            await RegisterAsync(visitor, site);
            await visitor.Page.Locator("form[action*=Pause] button").ClickAsync();
        }),
    ];

    private static async Task OpenAsync(Visitor visitor, Site site)
    {
        await visitor.TakeAsync("officer", site.Officer);
        await visitor.GoAsync("/officer/webhooks");
    }

    private static async Task RegisterAsync(Visitor visitor, Site site)
    {
        await OpenAsync(visitor, site);
        await visitor.Page.Locator("#address").FillAsync("https://news.example/hook");
        await visitor.Page.Locator(Form).Last.Locator("button").ClickAsync();
    }
}
