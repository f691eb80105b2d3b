using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Polls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

public sealed class Watching_priorities
{
    [BrowserFact]
    public async Task Votes_come_in_and_rows_change_places_until_somebody_pauses()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await app.CastAsync(poll, "park");
        await using var visitor = await Visitor.ArriveAsync(app);
        var live = visitor.Page.WaitForWebSocketAsync();
        await visitor.GoAsync($"/priorities/{poll.Code}");
        await live;
        var (rows, voters) = (visitor.Page.Locator("[data-board] > li"), visitor.Page.Locator("[data-voters]"));
        await Expect(rows.First).ToContainTextAsync("A park");
        await visitor.Page.Locator("[name=since]").FocusAsync();

        await app.CastAsync(poll, "bus");
        await app.CastAsync(poll, "bus");
        await Expect(rows.First).ToContainTextAsync("A bus");
        await Expect(rows.First.Locator(".rank")).ToHaveTextAsync("1");
        await Expect(rows.First.Locator("[data-of-voters]")).ToHaveTextAsync("66%");
        await Expect(voters).ToHaveTextAsync("3");
        await Expect(visitor.Page.Locator("[data-age]")).ToContainTextAsync("Updated");
        await Expect(visitor.Page.Locator("[name=since]")).ToBeFocusedAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await app.CastAsync(poll, "pool");
        await using var other = await Visitor.ArriveAsync(app);
        await other.GoAsync($"/priorities/{poll.Code}");
        await Expect(other.Page.Locator("[data-voters]")).ToHaveTextAsync("4");
        await Expect(voters).ToHaveTextAsync("3");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(voters).ToHaveTextAsync("4");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" })).ToBeFocusedAsync();
        visitor.Trouble.ShouldBeEmpty();
    }

    /// <summary>Theme, people, level and ward, each chosen with the keyboard alone, while votes come in.</summary>
    [BrowserFact]
    public async Task Filters_are_chosen_by_keyboard_and_what_is_left_still_moves()
    {
        var app = await Voting.AppAsync();
        var town = await ProposalTown.FoundAsync(app);
        var paper = Papers.Approval();
        var poll = await app.OpenPollAsync(paper with
        {
            Programme = town.Programme,
            Options = [.. paper.Options.Select(option => option with { Category = option.Key is "park" or "bus" ? "Outside" : "Inside", Helps = option.Key == "pool" ? null : new("older-people") })],
        });
        await CastInMillraceAsync(app, poll, 10, "park");
        await using var visitor = await Visitor.ArriveAsync(app, motion: ReducedMotion.Reduce);
        await visitor.GoAsync("/priorities");
        await ChooseAsync(visitor, "level", "JointPlanning");
        await SubmitAsync(visitor, "Show votes");
        var link = visitor.Page.Locator($"a[href^='/priorities/{poll.Code}']");
        await link.FocusAsync();
        var live = visitor.Page.WaitForWebSocketAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await live;

        await ChooseAsync(visitor, "theme", "Outside");
        await ChooseAsync(visitor, "helps", "older-people");
        await ChooseAsync(visitor, "ward", "millrace");
        live = visitor.Page.WaitForWebSocketAsync();
        await SubmitAsync(visitor, "Show the board");
        await live;

        var rows = visitor.Page.Locator("[data-board] > li");
        await Expect(visitor.Page.Locator("h2#order")).ToHaveTextAsync("Order among voters in Millrace");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(rows.First).ToContainTextAsync("A park");
        await CastInMillraceAsync(app, poll, 20, "bus");
        await Expect(rows.First).ToContainTextAsync("A bus");
        await Expect(rows.First.Locator("[data-votes]")).ToHaveTextAsync("20");
        visitor.Trouble.ShouldBeEmpty();
    }

    private static async Task ChooseAsync(Visitor visitor, string filter, string value)
    {
        var field = visitor.Page.Locator($"select[name={filter}]");
        await field.FocusAsync();
        for (var steps = await field.Locator("option").CountAsync(); steps > 0 && await field.InputValueAsync() != value; steps--)
        {
            await visitor.Page.Keyboard.PressAsync("ArrowDown");
        }

        await Expect(field).ToHaveValueAsync(value);
    }

    private static async Task SubmitAsync(Visitor visitor, string button)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
    }

    private static Task<CastReply[]> CastInMillraceAsync(TestApp app, Poll poll, int voters, string choice) =>
        Task.WhenAll(Enumerable.Range(0, voters).Select(_ => app.Get<BallotDesk>().CastAsync(poll.Id, new(Guid.NewGuid()), new(1, Choices.Of(choice), new Resident(new("millrace"), null)))));
}
