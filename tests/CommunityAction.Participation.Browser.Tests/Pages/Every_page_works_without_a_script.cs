using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Pages;

[TakesLong(seconds: 95)]
public sealed class Every_page_works_without_a_script(Devices devices) : IClassFixture<Devices>
{
    /// <summary>A ballot's preview goes nowhere, so its form needs no button.</summary>
    private const string Content = """
        () => {
          const wrong = [];
          if (document.querySelector('h1')?.checkVisibility({ visibilityProperty: true }) !== true) wrong.push('no heading is seen');
          if (!/\p{L}{3}/u.test(document.querySelector('main')?.innerText ?? '')) wrong.push('nothing is written');
          for (const form of document.querySelectorAll('form:not([method=dialog])')) {
            const button = [...form.querySelectorAll('button:not([type=button])')].at(-1);
            if (button?.checkVisibility({ visibilityProperty: true }) !== true) wrong.push(`cannot be sent: ${form.outerHTML.slice(0, 160)}`);
          }
          return wrong;
        }
        """;

    [BrowserTheory]
    [MemberData(nameof(PageCatalogue.NamesWithoutScripts), MemberType = typeof(PageCatalogue))]
    public async Task The_content_and_the_forms_are_there(string name)
    {
        var plain = await PageCatalogue.Named(name).VisitAsync(devices, script: false, pseudo: true);
        var folded = plain.Page.Locator("details:not([open]) > summary:visible");
        while (await folded.CountAsync() > 0)
        {
            await folded.First.PressAsync("Enter"); // a form that is folded away unfolds by itself
        }

        (await plain.Page.EvaluateAsync<string[]>(Content)).ShouldBeEmpty(name);
        plain.Trouble.ShouldBeEmpty();
    }
}
