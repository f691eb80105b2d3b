using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

public sealed class Showing_a_board_on_another_site
{
    [BrowserFact]
    public async Task The_board_moves_in_a_frame_and_the_ballot_does_not_let_itself_be_framed()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await using var news = await NewsAsync($"<iframe id=board src='{app.Address}embed/{poll.Code}' width=300 height=500></iframe><iframe id=ballot src='{app.Address}p/{poll.Code}'></iframe>");
        await using var visitor = await Visitor.ArriveAsync(app, Visitor.Phone);
        var live = visitor.Page.WaitForWebSocketAsync();
        await visitor.GoAsync(news.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        await live;
        var board = visitor.Page.FrameLocator("#board");
        await Expect(board.Locator("[data-key]").First).ToContainTextAsync("A pool"); // nobody has voted: the lower cost goes first

        await app.CastAsync(poll, "bus");

        await Expect(board.Locator("[data-key]").First).ToContainTextAsync("A bus");
        await Expect(board.GetByText("1 person has voted")).ToBeVisibleAsync();
        await Expect(board.GetByRole(Microsoft.Playwright.AriaRole.Link)).ToHaveAttributeAsync("href", $"{app.Address}p/{poll.Code}");
        (await board.Locator("html").EvaluateAsync<bool>("page => page.scrollWidth <= page.clientWidth")).ShouldBeTrue();
        await Expect(visitor.Page.FrameLocator("#ballot").Locator("main form")).ToHaveCountAsync(0);
        (await visitor.Context.CookiesAsync()).ShouldBeEmpty();
    }

    private static async Task<WebApplication> NewsAsync(string body)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        web.MapGet("/", () => Results.Content($"<!doctype html><title>News</title>{body}", "text/html"));
        await web.StartAsync();
        return web;
    }
}
