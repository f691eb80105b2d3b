using System.Collections.Concurrent;
using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;

namespace CommunityAction.Participation.Browser.Tests.Pages;

public sealed class Every_page_is_accessible_on_a_desk(Devices devices) : Every_page_is_accessible(devices)
{
    protected override int Width => Visitor.Desk;

    [BrowserTheory]
    [MemberData(nameof(PageCatalogue.NamesForADesk), MemberType = typeof(PageCatalogue))]
    public Task And_sound(string name) => CheckAsync(name);
}

public sealed class Every_page_is_accessible_on_a_phone(Devices devices) : Every_page_is_accessible(devices)
{
    protected override int Width => Visitor.Phone;

    [BrowserTheory]
    [MemberData(nameof(PageCatalogue.Names), MemberType = typeof(PageCatalogue))]
    public Task And_sound(string name) => CheckAsync(name);
}

public abstract class Every_page_is_accessible(Devices devices) : IClassFixture<Devices>
{
    private static readonly ConcurrentDictionary<string, string> Titles = new();

    protected abstract int Width { get; }

    protected async Task CheckAsync(string name)
    {
        var state = PageCatalogue.Named(name);
        var visitor = await state.VisitAsync(devices, Width);
        var wrong = new List<string>(visitor.Trouble); // before axe, which writes styles into the page
        wrong.AddRange(await PageChecks.StructureAsync(visitor.Page));
        wrong.AddRange(await PageChecks.AxeAsync(visitor.Page));
        wrong.ShouldBeEmpty(name);
        Titles.GetOrAdd(await visitor.Page.TitleAsync(), state.Route).ShouldBe(state.Route, "another page has the same title");
        await ShootAsync(visitor.Page, state);
    }

    private async Task ShootAsync(IPage page, PageState state)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") != "1")
        {
            return;
        }

        var width = Width;
        if (width == Visitor.Desk && state.Route.StartsWith("screen", StringComparison.Ordinal))
        {
            width = 1920;
            await page.SetViewportSizeAsync(width, 1080);
        }

        var file = string.Concat(state.Name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')).Trim('-');
        await page.ScreenshotAsync(new() { Path = Path.Combine(Checkout.Root, "artifacts", "screenshots", $"{file}-{width}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }
}
