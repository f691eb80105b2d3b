using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

public sealed class Voting_with_a_keyboard
{
    /// <summary>A line or a shadow around what has the focus, or around the card that it stands in.</summary>
    private const string FocusIsSeen = """
        () => {
          const at = document.activeElement;
          const drawn = (element) => {
            const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
            return boxShadow !== 'none' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)'));
          };
          const { top, bottom } = at.getBoundingClientRect();
          const middle = document.elementFromPoint(innerWidth / 2, (top + bottom) / 2);
          return drawn(at) || (at.closest('li') !== null && drawn(at.closest('li'))) ? bottom > 0 && top < innerHeight && middle !== null : false;
        }
        """;

    [BrowserTheory]
    [InlineData(Visitor.Desk)]
    [InlineData(Visitor.Phone)]
    public async Task A_whole_vote(int width)
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app, width);
        var page = visitor.Page;
        await visitor.GoAsync("/");
        await TabToAsync(page, page.GetByLabel("Enter the code on the screen"));
        await page.Keyboard.TypeAsync(poll.Code.Digits);
        await page.Keyboard.PressAsync("Enter");

        await TabToAsync(page, page.GetByLabel("A library", new() { Exact = true }));
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, page.GetByLabel("A pool", new() { Exact = true }));
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Cast my vote" }));
        await page.Keyboard.PressAsync("Enter");

        await visitor.ReceiptAsync();
        (await app.CountAsync(poll, 1)).Keys.ShouldBe(["library", "pool"], ignoreOrder: true);
    }

    [BrowserFact]
    public async Task Points_by_their_steppers()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Points());
        await using var visitor = await Visitor.ArriveAsync(app, Visitor.Phone);
        var page = visitor.Page;
        await visitor.OpenBallotAsync(poll);
        var fewer = page.GetByRole(AriaRole.Button, new() { Name = "One point fewer for A park" });

        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "One point more for A park" }));
        for (var press = 0; press < 8; press++)
        {
            await page.Keyboard.PressAsync("Space");
        }

        await Expect(page.GetByLabel("A park", new() { Exact = true })).ToHaveValueAsync("6");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(fewer).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByLabel("A bus", new() { Exact = true }));
        await page.Keyboard.TypeAsync("3");
        await Expect(page.Locator("[data-tally]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"8 points given\.\s+You can give 2 more\."));
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Cast my vote" }));
        await page.Keyboard.PressAsync("Enter");

        await visitor.ReceiptAsync();
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["bus"] = 3, ["park"] = 5 });
    }

    /// <summary>Presses Tab until something has the focus, and looks at the focus on the way.</summary>
    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        await Expect(wanted).ToBeVisibleAsync();
        for (var press = 0; press < 40; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var isSeen = await page.EvaluateAsync<bool>(FocusIsSeen);
            isSeen.ShouldBeTrue("the focus is not seen at " + await page.EvaluateAsync<string>("document.activeElement.outerHTML"));
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Tab never came to {wanted}.");
    }
}
