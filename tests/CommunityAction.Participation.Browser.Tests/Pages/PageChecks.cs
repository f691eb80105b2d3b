using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>What must hold on every page; each check names what does not.</summary>
public static class PageChecks
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private const string Structure = """
        async () => {
          if (document.readyState !== 'complete') await new Promise(done => addEventListener('load', done)); // a form's answer may still wait for its style
          await document.fonts.ready;
          const wrong = [];
          const headings = document.querySelectorAll('h1').length;
          if (headings !== 1) wrong.push(`${headings} h1`);
          if (document.title.trim() === '') wrong.push('no title');
          for (const control of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
            const named = control.labels?.length || control.getAttribute('aria-label') || control.getAttribute('aria-labelledby');
            if (!named) wrong.push(`no label: ${control.outerHTML}`);
          }
          const [wide, seen] = [document.documentElement.scrollWidth, document.documentElement.clientWidth];
          if (wide > seen) {
            const sticksOut = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > seen);
            wrong.push(`${wide} px wide in ${seen}: ${sticksOut.slice(-3).map(one => one.outerHTML.slice(0, 160)).join(' ')}`);
          }
          return wrong;
        }
        """;

    public static async Task<IEnumerable<string>> StructureAsync(IPage page) => await page.EvaluateAsync<string[]>(Structure);

    public static async Task<IEnumerable<string>> AxeAsync(IPage page)
    {
#pragma warning disable CS0618 // the other way opens a second page each time, which only pages with frames need
        var result = await page.RunAxeLegacy(null, new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Rules), ResultTypes = [ResultType.Violations] }, null);
#pragma warning restore CS0618
        return result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"axe {violation.Id}: {violation.Help}: {node.Html}"));
    }
}
