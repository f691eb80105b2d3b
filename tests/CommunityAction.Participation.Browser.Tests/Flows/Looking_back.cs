using System.Text;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

/// <summary>The slider and the replay of a vote that people are still casting, and the paper that is printed when it is over.</summary>
public sealed partial class Looking_back
{
    [BrowserFact]
    public async Task The_slider_shows_the_board_of_each_moment_and_a_replay_can_be_stopped()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await app.CastAsync(poll, "bus");
        await app.CastAsync(poll, "bus", "park");
        await using var visitor = await Visitor.ArriveAsync(app);
        await visitor.GoAsync($"/priorities/{poll.Code}/then");
        var (slider, voters) = (visitor.Page.Locator("#step"), visitor.Page.Locator("[data-past] [data-voters]"));
        await Expect(voters).ToHaveTextAsync("2");
        await app.CastAsync(poll, "park"); // the past does not move

        await slider.FocusAsync();
        await slider.PressAsync("Home");
        await Expect(voters).ToHaveTextAsync("0");
        await Expect(visitor.Page).ToHaveURLAsync(OfAMoment());
        await Expect(slider).ToBeFocusedAsync();
        await slider.PressAsync("End");
        await Expect(voters).ToHaveTextAsync("2");
        await Expect(visitor.Page.Locator("[data-past]")).ToContainTextAsync("These are past figures.");

        var play = visitor.Page.Locator("[data-play]");
        await visitor.Page.SelectOptionAsync("[data-speed]", "500");
        await play.ClickAsync();
        await Expect(play).ToHaveTextAsync("Pause");
        await Expect(visitor.Page.Locator("[data-playing]")).ToHaveCountAsync(1);
        await play.ClickAsync();
        await Expect(play).ToHaveTextAsync("Play it back");
        await Expect(visitor.Page.Locator("[data-playing]")).ToHaveCountAsync(0);
        visitor.Trouble.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_committee_paper_prints_without_what_belongs_to_the_screen()
    {
        var (app, poll) = await Voting.OpenAsync(Papers.Approval());
        await app.CastAsync(poll, "bus");
        await app.CloseAsync(poll);
        await using var visitor = await Visitor.ArriveAsync(app);
        await visitor.GoAsync($"/p/{poll.Code}/result");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Committee paper, to read or print" }).ClickAsync();

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var unprinted in new[] { ".ca-masthead", ".ca-foot", ".ca-actions" })
        {
            await Expect(visitor.Page.Locator(unprinted).First).ToBeHiddenAsync();
        }

        await Expect(visitor.Page.Locator(".ca-paper__from")).ToBeVisibleAsync();
        Encoding.ASCII.GetString((await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true }))[..5]).ShouldBe("%PDF-");
        visitor.Trouble.ShouldBeEmpty();
    }

    [GeneratedRegex(@"/then\?at=.+Z$")]
    private static partial Regex OfAMoment();
}
