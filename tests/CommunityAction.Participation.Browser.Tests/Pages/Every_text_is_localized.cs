using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.Polls;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>What scripts write as things happen. What stands on a page when it opens is looked at in every state: <see cref="AccessiblePages"/>.</summary>
public sealed class Every_text_is_localized(Devices devices) : IClassFixture<Devices>
{
    [BrowserTheory]
    [InlineData("/p/{0}", "[data-live-ballots]")]
    [InlineData("/p/{0}/result", "[data-live-ballots]")]
    [InlineData("/screen/{0}", "[data-turnout]")]
    public async Task As_scripts_change_it(string address, string turnout)
    {
        var site = await Site.OfAsync(pseudo: true);
        var poll = await site.App.OpenPollAsync(site.Content.Fresh);
        var visitor = await devices.FreshAsync(site.App);
        await visitor.GoAsync(string.Format(null, address, poll.Code));
        await site.App.CastAsync(poll, "pool", "park");
        await Expect(visitor.Page.Locator(turnout)).ToContainTextAsync("1");
        (await EscapedTexts.OnAsync(visitor.Page)).ShouldBeEmpty();

        await site.App.CastAsync(poll, "pool", "bus");
        await Expect(visitor.Page.Locator(turnout)).ToContainTextAsync("2");
        await site.App.SendAsync(new VoidPoll(poll.Id, site.Content.Dress("The costs were wrong.")));
        await Expect(visitor.Page.Locator("[data-live-status=voided]")).ToHaveCountAsync(1);
        (await EscapedTexts.OnAsync(visitor.Page)).ShouldBeEmpty();
    }
}
