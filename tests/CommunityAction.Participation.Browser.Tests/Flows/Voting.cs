using System.Text.RegularExpressions;
using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

/// <summary>What voters do, in words, and the product that they do it in.</summary>
public static partial class Voting
{
    private static readonly Lazy<Task<TestApp>> Started = new(() => TestApp.StartAsync());

    /// <summary>One for all flows; each has polls of its own.</summary>
    public static Task<TestApp> AppAsync() => Started.Value;

    public static async Task<(TestApp App, Poll Poll)> OpenAsync(PollRules rules)
    {
        var app = await AppAsync();
        return (app, await app.OpenPollAsync(rules));
    }

    public static Task OpenBallotAsync(this Visitor visitor, Poll poll) => visitor.GoAsync($"/p/{poll.Code}");

    public static async Task PickAsync(this Visitor visitor, params string[] titles)
    {
        foreach (var title in titles)
        {
            await visitor.Page.PickAsync(title);
        }
    }

    /// <summary>As a finger does it: anywhere on the card.</summary>
    public static async Task PickAsync(this IPage page, string title)
    {
        await page.GetByText(title, new() { Exact = true }).ClickAsync();
        await Expect(page.GetByLabel(title, new() { Exact = true })).ToBeCheckedAsync();
    }

    public static Task CastAsync(this Visitor visitor) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Cast my vote" }).ClickAsync();

    /// <summary>The receipt's code, from the page that says that the vote counts.</summary>
    public static async Task<string> ReceiptAsync(this Visitor visitor)
    {
        await Expect(visitor.Page).ToHaveURLAsync(Receipt());
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Your vote counts");
        return await visitor.Page.Locator(".ca-code").InnerTextAsync();
    }

    /// <summary>Waits until this many ballots count, and returns the points of each option that has any, by key (a pick is one point).</summary>
    public static async Task<Dictionary<string, long>> CountAsync(this TestApp app, Poll poll, long ballots)
    {
        Totals Now() => app.Get<PollBoards>().Find(poll.Id)!.View().Totals;
        await Eventually.TrueAsync(() => Now().Ballots == ballots);
        return Now().Options.Where(option => option.Votes > 0).OrderBy(option => option.Option, StringComparer.Ordinal).ToDictionary(option => option.Option, option => option.Points);
    }

    [GeneratedRegex("/receipt$")]
    private static partial Regex Receipt();
}
