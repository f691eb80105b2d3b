using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

public sealed class Losing_the_connection
{
    private const string Lost = "Connection lost. Trying again. Votes already cast are safe.";

    [BrowserTheory]
    [InlineData("/screen/{0}", "[data-turnout]", "2")]
    [InlineData("/p/{0}", "[data-live-ballots]", "2 people have voted")]
    public async Task A_line_says_so_until_it_is_back_with_the_current_board(string address, string place, string current)
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app);
        var page = visitor.Page;
        var line = new Line();
        await page.RouteWebSocketAsync("**/live", line.Connect);
        await page.RouteAsync("**/board", route => line.IsCut ? route.AbortAsync() : route.ContinueAsync());
        await visitor.GoAsync(string.Format(null, address, poll.Code));
        await app.CastAsync(poll, "park");
        await Expect(page.Locator(place)).ToContainTextAsync("1");
        await Expect(page.GetByText(Lost)).ToBeHiddenAsync();

        await line.CutAsync();
        await Expect(page.GetByText(Lost)).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await app.CastAsync(poll, "park");

        line.Mend();
        await Expect(page.Locator(place)).ToHaveTextAsync(current, new() { Timeout = 15_000 });
        await Expect(page.GetByText(Lost)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Without_a_socket_the_board_is_fetched()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var visitor = await Visitor.ArriveAsync(app);
        await visitor.Page.RouteWebSocketAsync("**/live", socket => _ = socket.CloseAsync());
        await visitor.GoAsync($"/screen/{poll.Code}");
        await app.CastAsync(poll, "park");
        await Expect(visitor.Page.Locator("[data-turnout]")).ToHaveTextAsync("1", new() { Timeout = 10_000 });
        await app.CastAsync(poll, "park");
        await Expect(visitor.Page.Locator("[data-turnout]")).ToHaveTextAsync("2", new() { Timeout = 10_000 });
        await Expect(visitor.Page.GetByText(Lost)).ToBeHiddenAsync();
    }

    /// <summary>A line to the server that can be cut, and then takes no new connections until it is mended.</summary>
    private sealed class Line
    {
        private IWebSocketRoute? _open;

        public bool IsCut { get; private set; }

        public void Connect(IWebSocketRoute socket)
        {
            if (IsCut)
            {
                _ = socket.CloseAsync();
                return;
            }

            socket.ConnectToServer();
            _open = socket;
        }

        public Task CutAsync()
        {
            IsCut = true;
            return _open?.CloseAsync() ?? Task.CompletedTask;
        }

        public void Mend() => IsCut = false;
    }
}
