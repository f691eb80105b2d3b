using Microsoft.Playwright;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Finds what a person may see or hear outside ⟦brackets⟧. Figures, money, times, what somebody types, and what is marked as not for translation stand alone.</summary>
public static class EscapedTexts
{
    private const string Script = """
        () => {
          const DATE = /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?/g;
          const SPOKEN = ['title', 'alt', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'label'];
          const TECHNICAL = /^data-(live.*|key|for|board|shown|budget|line|count|unit|tally|tally-said|least|most|theme|closes|now|pause|turnout|address|at|frames)$/;
          const MARKED = '[translate=no], script, style, noscript, template';
          const escaped = [];

          function outside(text) {
            let depth = 0;
            return [...text].filter((letter) => {
              depth += letter === '⟦' ? 1 : letter === '⟧' ? -1 : 0;
              return depth === 0;
            }).join('').replace(DATE, '');
          }

          function check(where, text) {
            if (text && /\p{L}/u.test(outside(text))) {
              escaped.push(`${where}: ${text.trim()}`);
            }
          }

          function checkElement(element) {
            const name = element.tagName.toLowerCase();
            for (const { name: attribute, value } of element.attributes) {
              const isTemplate = attribute.startsWith('data-') && !TECHNICAL.test(attribute);
              const isButton = attribute === 'value' && name === 'input' && ['submit', 'button', 'reset'].includes(element.type);
              if (SPOKEN.includes(attribute) || isTemplate || isButton) {
                check(`${name} ${attribute}`, value);
              }
            }
            for (const part of ['::before', '::after']) {
              check(`${name}${part}`, /^"(.*)"$/.exec(getComputedStyle(element, part).content)?.[1]);
            }
          }

          for (const element of document.querySelectorAll('*')) {
            if (element.closest(MARKED) === null) {
              checkElement(element);
              for (const node of element.childNodes) {
                if (node.nodeType === Node.TEXT_NODE && element.tagName !== 'TEXTAREA') {
                  check(element.tagName.toLowerCase(), node.textContent);
                }
              }
            }
          }
          return escaped;
        }
        """;

    public static async Task<IReadOnlyList<string>> OnAsync(IPage page) => await page.EvaluateAsync<string[]>(Script);
}
