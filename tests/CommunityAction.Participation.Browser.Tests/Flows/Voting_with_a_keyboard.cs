using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

public sealed class Voting_with_a_keyboard
{
    [BrowserTheory]
    [InlineData(Visitor.Desk)]
    [InlineData(Visitor.Phone)]
    public async Task A_whole_vote(int width)
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app, width);
        var (page, keys) = (visitor.Page, new KeyboardUser(visitor));
        await visitor.GoAsync("/");
        await keys.TabToAsync(page.GetByLabel("Enter the code on the screen"));
        await page.Keyboard.TypeAsync(poll.Code.Digits);
        await page.Keyboard.PressAsync("Enter");

        await keys.TabToAsync(page.GetByLabel("A library", new() { Exact = true }));
        await page.Keyboard.PressAsync("Space");
        await keys.TabToAsync(page.GetByLabel("A pool", new() { Exact = true }));
        await page.Keyboard.PressAsync("Space");
        await keys.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Cast my vote" }));
        await page.Keyboard.PressAsync("Enter");

        await visitor.ReceiptAsync();
        (await app.CountAsync(poll, 1)).Keys.ShouldBe(["library", "pool"], ignoreOrder: true);
    }

    [BrowserFact]
    public async Task Points_by_their_steppers()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Points());
        await using var visitor = await Visitor.ArriveAsync(app, Visitor.Phone);
        var (page, keys) = (visitor.Page, new KeyboardUser(visitor));
        await visitor.OpenBallotAsync(poll);
        var fewer = page.GetByRole(AriaRole.Button, new() { Name = "One point fewer for A park" });

        await keys.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "One point more for A park" }));
        for (var press = 0; press < 8; press++)
        {
            await page.Keyboard.PressAsync("Space");
        }

        await Expect(page.GetByLabel("A park", new() { Exact = true })).ToHaveValueAsync("6");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(fewer).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await keys.TabToAsync(page.GetByLabel("A bus", new() { Exact = true }));
        await page.Keyboard.TypeAsync("3");
        await Expect(page.Locator("[data-tally]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"8 points given\.\s+You can give 2 more\."));
        await keys.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Cast my vote" }));
        await page.Keyboard.PressAsync("Enter");

        await visitor.ReceiptAsync();
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["bus"] = 3, ["park"] = 5 });
    }
}
