using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

public sealed class Filling_in_other_ballots
{
    [BrowserFact]
    public async Task A_ranking_by_buttons_by_typing_and_by_dragging()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Ranking());
        await using var visitor = await Visitor.ArriveAsync(app);
        var (page, keys) = (visitor.Page, new KeyboardUser(visitor));
        await visitor.OpenBallotAsync(poll);

        await keys.TabToAsync(Button(page, "Move A bus up"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(Button(page, "Move A bus up")).ToBeFocusedAsync();
        await Expect(Titles(page).First).ToHaveTextAsync("A bus");
        await keys.TabToAsync(Button(page, "Move A pool up"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-ranked]")).ToHaveTextAsync("A pool is at place 2.");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Place(page, "A pool")).ToHaveValueAsync("1");
        await Expect(Place(page, "A bus")).ToHaveValueAsync("2");

        await Place(page, "A park").FillAsync("3");
        await Place(page, "A park").BlurAsync();
        await Expect(Titles(page)).ToHaveTextAsync(["A pool", "A bus", "A park", "A library"]);
        await DragAsync(page, "A park", above: "A pool");
        await Expect(Titles(page)).ToHaveTextAsync(["A park", "A pool", "A bus", "A library"]);
        await DragAsync(page, "A library", above: "A bus");
        await Expect(page.Locator("[data-tally]")).ToContainTextAsync("Take the place from 1 to vote.");
        await Button(page, "Move A bus down").ClickAsync();
        await Expect(page.Locator("[data-ranked]")).ToHaveTextAsync("A bus has no place.");

        await visitor.CastAsync();
        await visitor.ReceiptAsync();
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["library"] = 3, ["park"] = 1, ["pool"] = 2 });
    }

    [BrowserFact]
    public async Task The_pot_says_what_is_left_and_by_how_much_it_is_over()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Spending());
        await using var visitor = await Visitor.ArriveAsync(app, Visitor.Phone);
        var tally = visitor.Page.Locator("[data-tally]");
        await visitor.OpenBallotAsync(poll);

        await visitor.PickAsync("A bus");
        await Expect(tally).ToContainTextAsync("£200 left.");
        await Expect(visitor.Page.Locator("li", new() { Has = visitor.Page.GetByLabel("A park", new() { Exact = true }) }).Locator("[data-too-dear]")).ToHaveTextAsync("£100 more than you have left");
        await visitor.PickAsync("A park");
        await Expect(tally).ToContainTextAsync("Over by £100.");
        await Expect(visitor.Page.Locator("[data-tally-said]")).ToHaveTextAsync("Over by £100. 2 picked, £700 of £600.");
        await visitor.CastAsync();
        await Expect(visitor.Page.Locator(".govuk-error-summary")).ToContainTextAsync("That is £100 more than the £600 there is.");

        await visitor.Page.GetByLabel("A park", new() { Exact = true }).UncheckAsync();
        await visitor.CastAsync();
        await visitor.ReceiptAsync();
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["bus"] = 1 });
    }

    [BrowserFact]
    public async Task Scores_and_pairs_by_keyboard_without_a_script()
    {
        var (app, scores) = await Voting.OpenAsync(Papers.Score());
        var (_, pairs) = await Voting.OpenAsync(Papers.Pairs());
        await using var visitor = await Visitor.ArriveAsync(app, Visitor.Phone, script: false);
        await visitor.OpenBallotAsync(scores);
        await visitor.Page.GetByRole(AriaRole.Group, new() { Name = "A bus", Exact = true }).GetByLabel("4", new() { Exact = true }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.CastAsync();
        await visitor.ReceiptAsync();
        (await app.CountAsync(scores, 1)).ShouldBe(new() { ["bus"] = 4 });

        await visitor.OpenBallotAsync(pairs);
        await visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Pair 1 of 4: which matters more?" }).GetByLabel("I cannot choose").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.CastAsync();
        await visitor.ReceiptAsync();
        (await app.CountAsync(pairs, 1)).Keys.ShouldHaveSingleItem().ShouldContain("=");
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Place(IPage page, string title) => page.GetByLabel(title, new() { Exact = true });

    private static ILocator Titles(IPage page) => page.Locator(".ca-ranks label");

    private static async Task DragAsync(IPage page, string title, string above)
    {
        var grip = page.Locator(".ca-ranks > li", new() { Has = Place(page, title) }).Locator(".ca-ranks__grip");
        var target = (await page.Locator(".ca-ranks > li", new() { Has = Place(page, above) }).BoundingBoxAsync())!;
        await grip.HoverAsync();
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(target.X + 20, target.Y + 4);
        await page.Mouse.UpAsync();
    }
}
