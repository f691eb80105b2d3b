using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

[TakesLong(seconds: 30)]
public sealed class Voting_while_things_move
{
    private const string Filled = """
        () => JSON.stringify([
          [...document.querySelectorAll('form input')].map((field) => [field.value, field.checked]),
          document.activeElement.id,
          document.activeElement.selectionStart,
          scrollY,
          document.activeElement.getBoundingClientRect().top,
        ])
        """;

    [BrowserTheory]
    [InlineData(Visitor.Desk)]
    [InlineData(Visitor.Phone)]
    public async Task A_half_filled_ballot_is_left_alone(int width)
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app, width);
        await visitor.OpenBallotAsync(poll);
        await visitor.PickAsync("A park", "A bus");
        await visitor.Page.GetByLabel("A pool", new() { Exact = true }).FocusAsync();
        await StaysAsAsync(visitor, app, poll);
    }

    [BrowserFact]
    public async Task Half_typed_points_are_left_alone()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Points());
        await using var visitor = await Visitor.ArriveAsync(app, Visitor.Phone);
        await visitor.OpenBallotAsync(poll);
        await visitor.Page.GetByLabel("A bus", new() { Exact = true }).FillAsync("12");
        await visitor.Page.Keyboard.PressAsync("ArrowLeft");
        await StaysAsAsync(visitor, app, poll);
    }

    [BrowserFact]
    public async Task When_voting_ends_under_a_ballot_the_page_says_so_and_so_does_the_answer_to_a_late_vote()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval(closesIn: TimeSpan.FromSeconds(15)));
        await using var visitor = await Visitor.ArriveAsync(app);
        await visitor.OpenBallotAsync(poll);
        await visitor.PickAsync("A park");
        await visitor.CastAsync();
        await visitor.ReceiptAsync();
        await visitor.OpenBallotAsync(poll);
        await visitor.PickAsync("A pool");

        await Expect(visitor.Page.GetByText("Voting has ended. A vote sent now does not count.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(visitor.Page.GetByLabel("A pool", new() { Exact = true })).ToBeCheckedAsync();
        await visitor.CastAsync();

        var summary = visitor.Page.Locator(".govuk-error-summary");
        await Expect(summary).ToContainTextAsync("This change is not counted. The vote you cast before still counts");
        await Expect(summary).ToContainTextAsync("This one came too late.");
        await Expect(summary).ToBeFocusedAsync();
        (await app.CountAsync(poll, 1)).ShouldBe(new() { ["park"] = 1 });
    }

    [BrowserFact]
    public async Task At_the_close_the_screen_turns_to_the_result_by_itself()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval(closesIn: TimeSpan.FromSeconds(8)));
        await using var visitor = await Visitor.ArriveAsync(app);
        await app.CastAsync(poll, "park");
        await visitor.GoAsync($"/screen/{poll.Code}");

        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("1 project is funded", new() { Timeout = 30_000 });
        await Expect(visitor.Page.GetByText("Voting has closed")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("[data-board] > li:visible").First).ToContainTextAsync("Funded: £300");
        visitor.Trouble.ShouldBeEmpty();
        await visitor.GoAsync($"/p/{poll.Code}/result");
        await Expect(visitor.Page.GetByText("It costs £300 of the £600. £300 is left.")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_receipt_follows_the_vote_to_its_result()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app);
        await visitor.OpenBallotAsync(poll);
        await visitor.PickAsync("A park");
        await visitor.CastAsync();
        await visitor.ReceiptAsync();

        await app.CastAsync(poll, "pool");
        await Expect(visitor.Page.GetByText("2 people have voted")).ToBeVisibleAsync();
        await app.CloseAsync(poll);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "See the result" }).ClickAsync();
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("2 projects are funded");
        await Expect(visitor.Page.GetByText("They cost £400 of the £600. £200 is left.")).ToBeVisibleAsync();
    }

    private static async Task StaysAsAsync(Visitor visitor, TestApp app, Poll poll)
    {
        var before = await visitor.Page.EvaluateAsync<string>(Filled);
        await app.CastAsync(poll, "pool");
        await app.CastAsync(poll, "bus");
        await Expect(visitor.Page.GetByText("2 people have voted")).ToHaveCountAsync(1);
        (await visitor.Page.EvaluateAsync<string>(Filled)).ShouldBe(before);
    }
}
