using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;
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
}
