using CommunityAction.Participation.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Pages;

public sealed class Every_page_works_without_a_script(Devices devices) : IClassFixture<Devices>
{
    private const string Forms = "form:has(button:not([type=button]))";

    [BrowserTheory]
    [MemberData(nameof(PageCatalogue.Names), MemberType = typeof(PageCatalogue))]
    public async Task The_content_and_the_forms_are_there(string name)
    {
        var state = PageCatalogue.Named(name);
        var scripted = await state.VisitAsync(devices);
        var plain = await state.VisitAsync(devices, script: false);

        await Expect(plain.Page.Locator("h1")).ToHaveTextAsync(await scripted.Page.Locator("h1").InnerTextAsync());
        await Expect(plain.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(plain.Page.Locator(Forms)).ToHaveCountAsync(await scripted.Page.Locator(Forms).CountAsync());
        foreach (var form in await plain.Page.Locator(Forms).AllAsync())
        {
            await Expect(form.Locator("button:not([type=button])").Last).ToBeVisibleAsync();
        }

        plain.Trouble.ShouldBeEmpty();
    }
}
