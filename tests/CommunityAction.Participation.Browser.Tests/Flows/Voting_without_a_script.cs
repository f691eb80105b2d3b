using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

public sealed class Voting_without_a_script
{
    [BrowserFact]
    public async Task An_invalid_vote_is_explained_then_cast_then_changed()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app, Visitor.Phone, script: false);
        await visitor.OpenBallotAsync(poll);
        await visitor.CastAsync();
        await Expect(visitor.Page.Locator(".govuk-error-summary")).ToContainTextAsync("You have not picked anything. Pick at least 1.");

        await visitor.PickAsync("A park");
        await visitor.CastAsync();
        var first = await visitor.ReceiptAsync();

        await visitor.OpenBallotAsync(poll);
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("A vote from this device is in the count.");
        await visitor.PickAsync("A bus");
        await visitor.CastAsync();
        (await visitor.ReceiptAsync()).ShouldNotBe(first);
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["bus"] = 1 });
    }

    [BrowserFact]
    public async Task Points_that_are_no_numbers_are_refused_and_kept_as_they_were_typed()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Points());
        await using var visitor = await Visitor.ArriveAsync(app, script: false);
        await visitor.OpenBallotAsync(poll);
        var park = visitor.Page.GetByLabel("A park", new() { Exact = true });
        await park.FillAsync("lots");
        await visitor.CastAsync();
        await Expect(visitor.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Give “A park” a whole number of points, from 0 to 6.");
        await Expect(park).ToHaveValueAsync("lots");
        await Expect(park).ToHaveAttributeAsync("aria-invalid", "true");

        await park.FillAsync("4");
        await visitor.CastAsync();
        await visitor.ReceiptAsync();
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["park"] = 4 });
    }

    [BrowserFact]
    public async Task The_same_form_sent_twice_is_one_ballot_with_one_receipt()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app, script: false);
        await visitor.OpenBallotAsync(poll);
        var second = await visitor.NewPageAsync();
        await second.GotoAsync($"/p/{poll.Code}");
        await visitor.PickAsync("A pool");
        await visitor.CastAsync();
        var receipt = await visitor.ReceiptAsync();

        await second.PickAsync("A pool");
        await second.GetByRole(AriaRole.Button, new() { Name = "Cast my vote" }).ClickAsync();

        await Expect(second.Locator(".ca-code")).ToHaveTextAsync(receipt);
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["pool"] = 1 });
    }

    [BrowserFact]
    public async Task A_vote_that_came_in_between_is_not_overwritten_unseen()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app, script: false);
        await visitor.OpenBallotAsync(poll);
        var second = await visitor.NewPageAsync();
        await second.GotoAsync($"/p/{poll.Code}");
        await visitor.PickAsync("A pool");
        await visitor.CastAsync();
        await visitor.ReceiptAsync();

        await second.PickAsync("A bus");
        await second.GetByRole(AriaRole.Button, new() { Name = "Cast my vote" }).ClickAsync();
        await Expect(second.Locator(".govuk-error-summary")).ToContainTextAsync("A vote from this device came in after you opened this page.");
        await Expect(second.GetByLabel("A bus", new() { Exact = true })).ToBeCheckedAsync();

        await second.GetByRole(AriaRole.Button, new() { Name = "Cast my vote" }).ClickAsync();
        await Expect(second.Locator("h1")).ToHaveTextAsync("Your vote counts");
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["bus"] = 1 });
    }

    [BrowserTheory]
    [InlineData(false, "Your vote is not counted")]
    [InlineData(true, "The vote you cast before still counts")]
    public async Task A_late_vote_hears_so_and_what_counts(bool votedBefore, string said)
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app, script: false);
        await visitor.OpenBallotAsync(poll);
        if (votedBefore)
        {
            await visitor.PickAsync("A park");
            await visitor.CastAsync();
            await visitor.ReceiptAsync();
            await visitor.OpenBallotAsync(poll);
        }

        await visitor.PickAsync("A pool");
        await app.SendAsync(new ClosePoll(poll.Id, CloseCause.Officer));
        await visitor.CastAsync();

        var summary = visitor.Page.Locator(".govuk-error-summary");
        await Expect(summary).ToContainTextAsync(said);
        await Expect(summary).ToContainTextAsync("This one came too late.");
        (await app.CountAsync(poll, votedBefore ? 1 : 0)).Keys.ShouldBe(votedBefore ? ["park"] : []);
    }

    [BrowserFact]
    public async Task A_vote_sent_after_the_poll_was_stopped_is_not_told_that_an_earlier_one_counts()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app, script: false);
        await visitor.OpenBallotAsync(poll);
        await visitor.PickAsync("A park");
        await visitor.CastAsync();
        await visitor.ReceiptAsync();
        await visitor.OpenBallotAsync(poll);
        await visitor.PickAsync("A pool");
        await app.SendAsync(new VoidPoll(poll.Id, "The costs were wrong."));
        await visitor.CastAsync();

        var summary = visitor.Page.Locator(".govuk-error-summary");
        await Expect(summary.Locator("h2")).ToHaveTextAsync("Your vote is not counted");
        await Expect(summary).ToContainTextAsync("This vote was stopped and does not count: The costs were wrong.");
    }
}
