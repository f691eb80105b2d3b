using System.Text.RegularExpressions;
using CommunityAction.Participation.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Pages;

public sealed class Every_page_works_without_a_script(Devices devices) : IClassFixture<Devices>
{
    [BrowserTheory]
    [MemberData(nameof(PageCatalogue.Names), MemberType = typeof(PageCatalogue))]
    public async Task The_content_and_the_forms_are_there(string name)
    {
        var plain = await PageCatalogue.Named(name).VisitAsync(devices, script: false);
        await Expect(plain.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(plain.Page.Locator("main")).ToContainTextAsync(new Regex(@"\w{3}"), new() { UseInnerText = true });
        var folded = plain.Page.Locator("details:not([open]) > summary:visible");
        while (await folded.CountAsync() > 0)
        {
            await folded.First.PressAsync("Enter"); // a form that is folded away unfolds by itself
        }

        foreach (var form in await plain.Page.Locator("form:not([method=dialog])").AllAsync()) // a ballot's preview goes nowhere
        {
            await Expect(form.Locator("button:not([type=button])").Last).ToBeVisibleAsync();
        }

        plain.Trouble.ShouldBeEmpty();
    }
}
