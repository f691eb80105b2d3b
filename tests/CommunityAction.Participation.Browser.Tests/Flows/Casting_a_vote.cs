using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

public sealed class Casting_a_vote
{
    [BrowserFact]
    public async Task From_the_code_on_the_screen_to_a_receipt_that_can_be_changed()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval(ResultsShown.HiddenUntilClose));
        await using var visitor = await Visitor.ArriveAsync(app);
        await visitor.GoAsync("/");
        await visitor.Page.GetByLabel("Enter the code on the screen").FillAsync(poll.Code.Spaced);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();

        await visitor.PickAsync("A park", "A bus");
        await Expect(visitor.Page.GetByText("2 picked.").First).ToBeVisibleAsync();
        await visitor.CastAsync();
        var first = await visitor.ReceiptAsync();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Change your vote" }).ClickAsync();
        await visitor.PickAsync("A library");
        await visitor.CastAsync();

        (await visitor.ReceiptAsync()).ShouldNotBe(first);
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["library"] = 1 });
        visitor.Trouble.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Nothing_that_is_kept_or_shown_says_what_was_picked()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval(ResultsShown.HiddenUntilClose));
        await using var visitor = await Visitor.ArriveAsync(app);
        await visitor.OpenBallotAsync(poll);
        await visitor.PickAsync("A park", "A bus");
        await visitor.CastAsync();
        await visitor.ReceiptAsync();

        var cookies = string.Join(' ', (await visitor.Context.CookiesAsync()).Select(cookie => cookie.Name + cookie.Value));
        var stored = await visitor.Page.EvaluateAsync<string>("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state])");
        foreach (var place in new[] { await visitor.Page.ContentAsync(), await visitor.Page.InnerTextAsync("body"), cookies, stored })
        {
            place.ShouldNotContain("A park");
            place.ShouldNotContain("A bus");
            place.ShouldNotContain("\"park\"");
        }

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Change your vote" }).ClickAsync();
        await Expect(visitor.Page.Locator("input:checked")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task One_of_several()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Single());
        await using var visitor = await Visitor.ArriveAsync(app, Visitor.Phone);
        await visitor.OpenBallotAsync(poll);
        await visitor.PickAsync("A park", "A pool");
        await Expect(visitor.Page.Locator("input:checked")).ToHaveCountAsync(1);
        await visitor.CastAsync();

        await visitor.ReceiptAsync();
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["pool"] = 1 });
    }

    [BrowserFact]
    public async Task Too_many_picks_are_explained_first_and_beside_the_choices_and_stay_as_they_are()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app, Visitor.Phone);
        await visitor.OpenBallotAsync(poll);
        await visitor.PickAsync("A park", "A library", "A bus", "A pool");
        await Expect(visitor.Page.GetByText("Take away 1 to vote.").First).ToBeVisibleAsync();
        await visitor.CastAsync();

        const string Sentence = "You picked 4. Take away 1 so that you have 3 or fewer.";
        var summary = visitor.Page.Locator(".govuk-error-summary");
        await Expect(summary).ToContainTextAsync(Sentence);
        await Expect(summary).ToBeFocusedAsync();
        await Expect(summary).ToBeInViewportAsync();
        await Expect(visitor.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Error: "));
        await Expect(visitor.Page.GetByRole(AriaRole.Group)).ToContainTextAsync("Error: " + Sentence);
        await Expect(visitor.Page.GetByRole(AriaRole.Group)).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("Take away 1 so"));
        await Expect(visitor.Page.Locator("input:checked")).ToHaveCountAsync(4);

        await summary.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(visitor.Page.GetByLabel("A park", new() { Exact = true })).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.CastAsync();
        await visitor.ReceiptAsync();
        (await app.CountAsync(poll, 1)).Keys.ShouldBe(["library", "bus", "pool"], ignoreOrder: true);
    }
}
