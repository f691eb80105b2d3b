using System.Net;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Counts;

/// <summary>What another rule would make of the same votes: for officers alone, never while people vote, never taken for the result, and never stored.</summary>
public sealed class Trying_another_rule(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task An_officer_sees_both_counts_side_by_side_and_that_only_one_is_the_result()
    {
        var poll = await CountedPolls.OfTwoCampsAsync(_app, null);
        var events = await EventsAsync();

        var page = await PageAsync($"/officer/polls/{poll.Id}/what-if?counting=equal-shares&completion=None&budget=600");

        page.ShouldContain("<title>This is not the result. What if:");
        page.ShouldContain("<strong>This is not the result.</strong>");
        page.ShouldContain("Funded instead: “A library”.");
        page.ShouldContain("Not funded then: “A bus”.");
        page.ShouldContain("As it stands: Most wanted first");
        page.ShouldContain("Not the result: Equal shares");
        page.ShouldContain("Each of the 10 voters was given £60 to spend");
        (await EventsAsync()).ShouldBe(events);
        (await _app.Client.GetStringAsync($"/p/{poll.Code}/result")).ShouldNotContain("equal share", Case.Insensitive);
    }

    [PostgresFact]
    public async Task Another_budget_can_be_tried()
    {
        var poll = await CountedPolls.OfTwoCampsAsync(_app, null);

        (await PageAsync($"/officer/polls/{poll.Id}/what-if?counting=greedy&budget=1,000")).ShouldContain("Funded instead: “A library”, “A park”.");
    }

    [PostgresTheory]
    [InlineData("counting=borda&budget=600")]
    [InlineData("counting=by-dice&budget=600")]
    [InlineData("counting=greedy&budget=lots")]
    [InlineData("counting=greedy&budget=0")]
    [InlineData("counting=greedy-threshold&budget=600&threshold=")]
    public async Task What_cannot_be_counted_is_said(string query)
    {
        var poll = await CountedPolls.OfTwoCampsAsync(_app, null);
        using var answer = await _app.Officer.GetAsync($"/officer/polls/{poll.Id}/what-if?{query}");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("This cannot be counted");
    }

    [PostgresFact]
    public async Task While_people_vote_there_is_nothing_to_see()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await _app.CastAsync(poll, "park");

        var page = await PageAsync($"/officer/polls/{poll.Id}/what-if?counting=equal-shares&budget=600");

        page.ShouldContain("People can still vote");
        page.ShouldNotContain("Both counts side by side");
    }

    [PostgresFact]
    public async Task Before_the_poll_opens_the_votes_of_its_rehearsal_are_counted()
    {
        var draft = await _app.DraftPollAsync(Papers.Approval() with { OpensAt = DateTimeOffset.UtcNow.AddDays(1), ClosesAt = DateTimeOffset.UtcNow.AddDays(2) });
        var address = $"/officer/polls/{draft.Id}/what-if?counting=equal-shares&budget=600";
        (await PageAsync(address)).ShouldContain("There are no votes to count yet.");

        var rehearsal = await _app.OpenPollAsync(Papers.Approval() with { Rehearses = draft.Id });
        await _app.CastAsync(rehearsal, "park");
        await _app.CloseAsync(rehearsal);

        var page = await PageAsync(address);
        page.ShouldContain("These are votes of a rehearsal");
        page.ShouldContain("The same would be funded.");
    }

    [PostgresFact]
    public async Task Nobody_else_gets_in()
    {
        var poll = await CountedPolls.OfTwoCampsAsync(_app, null);
        using var resident = await Neighbour.ArriveAsync(_app, "Res Ident");

        foreach (var browser in new[] { _app.Client, resident.Browser })
        {
            using var answer = await browser.GetAsync($"/officer/polls/{poll.Id}/what-if?counting=equal-shares&budget=600");
            answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        }
    }

    private async Task<string> PageAsync(string address)
    {
        using var answer = await _app.Officer.GetAsync(address);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        return page;
    }

    private async Task<object?> EventsAsync() => await Sql.ScalarAsync(_app.Databases.Owner, "select count(*) from participation.mt_events");
}
