using System.Collections.Concurrent;
using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;

namespace CommunityAction.Participation.Browser.Tests.Pages;

[TakesLong(seconds: 120)]
public sealed class Every_page_is_accessible(Devices devices) : AccessiblePages(devices)
{
    [BrowserTheory]
    [MemberData(nameof(PageCatalogue.NamesForEverybody), MemberType = typeof(PageCatalogue))]
    public Task On_a_phone_and_at_a_desk(string name) => CheckAsync(name);
}

[TakesLong(seconds: 140)]
public sealed class Every_page_of_an_officer_is_accessible(Devices devices) : AccessiblePages(devices)
{
    [BrowserTheory]
    [MemberData(nameof(PageCatalogue.NamesForOfficers), MemberType = typeof(PageCatalogue))]
    public Task On_a_phone_and_at_a_desk(string name) => CheckAsync(name);
}

/// <summary>
/// Looks at a page on a phone, and where its state adds something there, at a desk: the page is opened once, and the window widened.
/// It is a page in a language that does not exist, so that every text, and what scripts make of it, is seen to be localized by the same visit; pictures of it are in English.
/// </summary>
public abstract class AccessiblePages(Devices devices) : IClassFixture<Devices>
{
    private static readonly ConcurrentDictionary<string, string> Titles = new();
    private static readonly bool Pictures = Environment.GetEnvironmentVariable("SCREENSHOTS") == "1";

    protected async Task CheckAsync(string name)
    {
        var state = PageCatalogue.Named(name);
        var visitor = await state.VisitAsync(devices, Visitor.Phone, pseudo: !Pictures, tool: PageChecks.AxeTool);
        var wrong = new List<string>(visitor.Trouble); // before axe, which writes styles into the page
        if (!Pictures)
        {
            wrong.AddRange((await EscapedTexts.OnAsync(visitor.Page)).Select(text => "not localized: " + text));
        }

        wrong.AddRange(await LookAsync(visitor.Page, state, Visitor.Phone));
        if (PageCatalogue.IsForADesk(state))
        {
            wrong.AddRange((await visitor.AtAsync(Visitor.Desk, () => LookAsync(visitor.Page, state, Visitor.Desk))).Select(fault => "at a desk: " + fault));
        }

        wrong.ShouldBeEmpty(name);
        Titles.GetOrAdd(await visitor.Page.TitleAsync(), state.Route).ShouldBe(state.Route, "another page has the same title");
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, PageState state, int width)
    {
        string[] wrong = [.. await PageChecks.StructureAsync(page), .. await PageChecks.AxeAsync(page)];
        await ShootAsync(page, state, width);
        return wrong;
    }

    private static async Task ShootAsync(IPage page, PageState state, int width)
    {
        if (!Pictures)
        {
            return;
        }

        if (width == Visitor.Desk && state.Route.StartsWith("screen", StringComparison.Ordinal))
        {
            width = 1920;
            await page.SetViewportSizeAsync(width, 1080);
        }

        var file = string.Concat(state.Name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')).Trim('-');
        await page.ScreenshotAsync(new() { Path = Path.Combine(Checkout.Root, "artifacts", "screenshots", $"{file}-{width}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }
}
