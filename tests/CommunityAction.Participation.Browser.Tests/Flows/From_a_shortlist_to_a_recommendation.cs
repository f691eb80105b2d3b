using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Browser.Tests.Pages;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

/// <summary>An officer with a phone and no script: from a round's shortlist to what residents recommend.</summary>
public sealed class From_a_shortlist_to_a_recommendation
{
    [BrowserFact]
    public async Task Applications_become_a_vote_and_its_result_stands_where_it_is_decided()
    {
        var site = await Site.OfAsync();
        await using var officer = await Visitor.ArriveAsync(site.App, Visitor.Phone, script: false);
        await officer.TakeAsync("officer", site.Officer);
        await officer.GoAsync($"/officer/grants/rounds/{site.Grants.Pitched}");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Let residents vote on the shortlist" }).ClickAsync();
        await officer.Page.GetByLabel("Holiday sewing club not pitched", new() { Exact = true }).UncheckAsync();
        await officer.Page.GetByText("Go on to the settings").ClickAsync();
        await Expect(officer.Page.GetByLabel("Money to share, in pounds")).ToHaveValueAsync("2500");
        await officer.Page.Locator("input[name=kind][value=show-of-hands]").CheckAsync();
        await officer.Page.GetByText("Make the vote", new() { Exact = true }).ClickAsync();
        await officer.Page.GetByText("Open voting now").ClickAsync();

        var poll = site.App.Get<PollBoards>().All.Select(board => board.Current.Poll).Single(one => one.Rules.Shortlist?.Round == site.Grants.Pitched);
        poll.Status.ShouldBe(PollStatus.Open);
        await site.App.CastAsync(poll, poll.Rules.Options.Single(option => option.Application == site.Grants["pitched too"]).Key);
        await site.App.SendAsync(new ClosePoll(poll.Id, CloseCause.Officer));
        await site.App.SendAsync(await site.App.Get<PollCount>().CountAsync(poll.Id, default)); // the sweep of this site is stopped

        await officer.GoAsync($"/officer/grants/applications/{site.Grants["pitched too"]}/decision");
        await Expect(officer.Page.Locator("main")).ToContainTextAsync("Funded: £2,000");
        await officer.GoAsync($"/officer/grants/applications/{site.Grants["pitched"]}/decision");
        await Expect(officer.Page.Locator("main")).ToContainTextAsync("Not funded");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Why: the account of the count" }).ClickAsync();
        await Expect(officer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/p/{poll.Code}/result$"));
    }
}
