using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>What must hold on every page; each check names what does not.</summary>
public static class PageChecks
{
    /// <summary>What a page must have loaded for <see cref="AxeAsync"/>: once for all widths in which it is looked at.</summary>
    public static string AxeTool { get; } = new BundledAxeScriptProvider().GetScript();

    /// <summary>Styles are not loaded once more for it: only rules that we do not ask for want that.</summary>
    private const string Axe = """
        async () => {
          const { violations } = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            resultTypes: ['violations'],
            preload: { assets: ['media'] },
          });
          return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `axe ${id}: ${help}: ${node.html}`));
        }
        """;

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

    /// <summary>Looks at a page that has <see cref="AxeTool"/>.</summary>
    public static async Task<IEnumerable<string>> AxeAsync(IPage page) => await page.EvaluateAsync<string[]>(Axe);
}
