using System.Net;
using System.Net.Http.Json;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Priorities;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Priorities;

public sealed class Showing_priorities(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly ChangeList Wards = new(CouncilList.Wards, [new("kilnside", "Kilnside", Residents: 200), new("millrace", "Millrace", Residents: 1_000)]);
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task The_board_has_the_order_and_each_wards_share()
    {
        var poll = await VotedOnAsync(Papers.Approval());

        var page = await _app.Client.GetStringAsync($"/priorities/{poll.Code}");

        page.IndexOf("A bus", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("A park", StringComparison.Ordinal));
        page.ShouldContain("Strongest in Millrace, about 100%");
        page.ShouldContain("Kilnside 0%, Millrace 100%");
        page.ShouldContain("25.0%"); // 50 of 200 in Kilnside
        page.ShouldContain("As it was at 110 voters. 0 of them are in no figure");
    }

    [PostgresFact]
    public async Task Asked_for_one_ward_it_has_that_wards_order()
    {
        var poll = await VotedOnAsync(Papers.Approval());

        var page = await _app.Client.GetStringAsync($"/priorities/{poll.Code}?ward=kilnside");

        page.ShouldContain("Order among voters in Kilnside");
        page.IndexOf("A park", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("A bus", StringComparison.Ordinal));
        (await _app.Client.GetStringAsync($"/priorities/{poll.Code}?ward=nowhere")).ShouldContain("Order now");
    }

    [PostgresFact]
    public async Task Asked_for_a_theme_it_leaves_out_the_others_and_keeps_their_places()
    {
        var poll = await VotedOnAsync(Papers.Approval());

        var page = await _app.Client.GetStringAsync($"/priorities/{poll.Code}?theme=Parks");

        page.ShouldContain("data-key=\"park\"");
        page.ShouldNotContain("data-key=\"bus\"");
        page.ShouldContain("<span class=\"rank\">2</span>");
        (await _app.Client.GetStringAsync($"/priorities/{poll.Code}?theme=Health&helps=nobody")).ShouldContain("Nothing on this vote fits");
    }

    [PostgresFact]
    public async Task A_hidden_poll_shows_voters_in_tens_and_nothing_of_the_options()
    {
        var poll = await VotedOnAsync(Papers.Approval(ResultsShown.HiddenUntilClose));
        await CastAsync(poll, 3, "millrace", "pool");

        var page = await _app.Client.GetStringAsync($"/priorities/{poll.Code}");
        page.ShouldContain("Results are hidden until voting has closed");
        page.ShouldContain("<dd data-voters>110</dd>");
        page.ShouldNotContain("A bus");

        var live = (await _app.Client.GetFromJsonAsync<PrioritySnapshot>($"/priorities/{poll.Code}/board"))!;
        live.Rows.ShouldBeNull();
        live.Ballots.ShouldBe(110);
        live.Wards.ShouldBe(new Dictionary<string, long> { ["kilnside"] = 50, ["millrace"] = 60 });
        (await _app.Client.GetStringAsync("/priorities")).ShouldContain("The order is shown when voting has closed.");
    }

    [PostgresFact]
    public async Task What_is_sent_while_they_watch_is_what_may_be_published()
    {
        var poll = await VotedOnAsync(Papers.Approval());
        await using var viewer = await LiveClient.ConnectAsync(_app.Address);

        (await viewer.WatchAsync(poll.Code.Digits, "WatchPriorities")).GetProperty("result").GetProperty("ballots").GetInt64().ShouldBe(110);
        await CastAsync(poll, 10, "kilnside", "park");

        var board = await viewer.BoardAsync(board => board.GetProperty("ballots").GetInt64() == 120);
        var park = board.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("key").GetString() == "park");
        park.GetProperty("votes").GetInt64().ShouldBe(60);
        park.GetProperty("wards").GetProperty("kilnside").GetInt64().ShouldBe(60);
        board.GetProperty("wards").GetProperty("kilnside").GetInt64().ShouldBe(60);
    }

    [PostgresFact]
    public async Task Whoever_is_signed_in_sees_their_ward_first()
    {
        var poll = await VotedOnAsync(Papers.Approval());
        using var neighbour = await Neighbour.ArriveAsync(_app, "Ann", new("millrace"));

        var page = await neighbour.Browser.GetStringAsync($"/priorities/{poll.Code}");

        page.ShouldContain("Your ward: Millrace");
        page.ShouldContain("At least 60 people who live there have voted.");
        page.IndexOf("data-turnout=\"millrace\"", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("data-turnout=\"kilnside\"", StringComparison.Ordinal));
        (await neighbour.Browser.GetStringAsync("/priorities")).ShouldContain("Millrace, your ward: at least 60 have voted.");
    }

    [PostgresFact]
    public async Task A_vote_on_the_page_is_counted_in_the_ward_of_who_is_signed_in()
    {
        await SetWardsAsync();
        var poll = await _app.OpenPollAsync(Papers.Approval());
        using var neighbour = await Neighbour.ArriveAsync(_app, "Ben", new("millrace"));
        (await neighbour.Browser.GetStringAsync($"/p/{poll.Code}")).ShouldContain("Your vote is counted with your ward, Millrace");

        using var answer = await neighbour.PostAsync($"/p/{poll.Code}", ("revision", "1"), ("choice", "park"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var count = (await _app.Get<IPollMoments>().AtAsync(poll.Id, DateTimeOffset.UtcNow.AddMinutes(1)))!.Count;
        count.Wards.ShouldHaveSingleItem().Ward.ShouldBe(new WardId("millrace"));
    }

    [PostgresFact]
    public async Task The_list_has_open_and_declared_votes_and_no_drafts_or_rehearsals()
    {
        var poll = await VotedOnAsync(Papers.Approval() with { Question = "Which comes first?" });
        var draft = await _app.DraftPollAsync(Papers.Approval() with { Question = "Which comes later?", OpensAt = DateTimeOffset.UtcNow.AddMinutes(30) });
        var practice = await _app.OpenPollAsync(Papers.Approval() with { Question = "Which is practice?", Rehearses = poll.Id });
        await _app.CloseAsync(poll);

        var list = await _app.Client.GetStringAsync("/priorities");

        list.ShouldContain("Which comes first?");
        list.ShouldNotContain("Which comes later?");
        list.ShouldNotContain("Which is practice?");
        (await _app.Client.GetStringAsync($"/priorities/{poll.Code}")).ShouldContain("Decided");
        (await _app.Client.GetStringAsync("/priorities?theme=none-such")).ShouldContain("No vote fits");
        foreach (var unknown in new[] { draft.Code.Digits, practice.Code.Digits, "000000" })
        {
            (await _app.Client.GetAsync($"/priorities/{unknown}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await _app.Client.GetAsync($"/priorities/{unknown}/board")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [PostgresFact]
    public async Task The_figures_as_a_table_are_those_of_the_page()
    {
        var poll = await VotedOnAsync(Papers.Approval());
        await CastAsync(poll, 3, "kilnside", "pool");

        var lines = (await _app.Client.GetStringAsync($"/priorities/{poll.Code}/figures.csv")).Split("\r\n");

        lines.ShouldContain("Order,A bus,Transport,,,1,60,53,");
        lines.ShouldContain("\"Votes by ward, in full tens\",A bus,Transport,Millrace,,,60,100,");
        lines.ShouldContain("\"Votes by ward, in full tens\",A pool,Health,Kilnside,,,,0,under 10");
        lines.ShouldContain("\"Voters by ward, in full tens\",,,Kilnside,,,50,25,");
        lines.ShouldContain("Voters not shown by ward,,,,,,0,,As it was at 110 voters");
        (await _app.Client.GetStringAsync($"/priorities/{poll.Code}/figures.csv?ward=kilnside")).ShouldContain("Order,A park,Parks,Kilnside,,1,50,100,");
        (await _app.Client.GetStringAsync($"/priorities/{poll.Code}?ward=kilnside")).ShouldContain($"href=\"/priorities/{poll.Code}/figures.csv?ward=kilnside\"");
    }

    [PostgresFact]
    public async Task The_figures_of_a_hidden_poll_have_no_options_in_the_table_either()
    {
        var poll = await VotedOnAsync(Papers.Approval(ResultsShown.HiddenUntilClose));
        await CastAsync(poll, 3, "millrace", "pool");

        var table = await _app.Client.GetStringAsync($"/priorities/{poll.Code}/figures.csv");

        table.ShouldContain("\"People who had voted, in full tens\",,,,,,110,,");
        table.ShouldNotContain("113");
        table.ShouldNotContain("A bus");
    }

    [PostgresFact]
    public async Task A_past_board_has_its_figures_as_a_table_too()
    {
        var poll = await VotedOnAsync(Papers.Approval());
        var then = DateTimeOffset.UtcNow;
        await CastAsync(poll, 10, "kilnside", "park");

        (await _app.Client.GetStringAsync($"/priorities/{poll.Code}/figures.csv?at={PastTime.Say(then)}")).ShouldContain("People who had voted,,,,,,110,,");
        (await _app.Client.GetStringAsync($"/priorities/{poll.Code}/figures.csv")).ShouldContain("People who had voted,,,,,,120,,");
        (await _app.Client.GetAsync($"/priorities/{poll.Code}/figures.csv?at=tomorrow")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task Wards_are_tiles_on_a_map_when_the_council_says_where_they_lie()
    {
        await SetWardsAsync(new(CouncilList.Wards, [
            new("kilnside", "Kilnside", Residents: 200, Centre: new(53.637, 0.934)), new("millrace", "Millrace", Residents: 1_000, Centre: new(53.629, 0.962)),
            new("priors-heath", "Priors Heath", Residents: 900, Centre: new(53.606, 0.931))]));
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await CastAsync(poll, 60, "millrace", "bus");
        await CastAsync(poll, 9, "priors-heath", "bus");

        var page = await _app.Client.GetStringAsync($"/priorities/{poll.Code}");

        page.ShouldContain("<g class=\"m4\" data-tile=\"millrace\">");
        page.ShouldContain("<g class=\"m0\" data-tile=\"priors-heath\">");
        page.ShouldContain("Share of residents who have voted, by ward");
    }

    [PostgresFact]
    public async Task A_vote_that_was_stopped_leads_to_why()
    {
        var poll = await VotedOnAsync(Papers.Approval());
        await _app.SendAsync(new VoidPoll(poll.Id, "The power went."));

        (await _app.Client.GetAsync($"/priorities/{poll.Code}")).Headers.Location!.OriginalString.ShouldBe($"/p/{poll.Code}/result");
    }

    /// <summary>Sixty in Millrace are for the bus, fifty in Kilnside for the park.</summary>
    private async Task<Poll> VotedOnAsync(PollRules rules)
    {
        await SetWardsAsync();
        var poll = await _app.OpenPollAsync(rules);
        await CastAsync(poll, 60, "millrace", "bus");
        await CastAsync(poll, 50, "kilnside", "park");
        return poll;
    }

    private async Task SetWardsAsync(ChangeList? wards = null)
    {
        (await _app.Get<CommandRunner>().RunAsync(wards ?? Wards, Caller.System("test"))).Refusal.ShouldBeNull();
        await Eventually.TrueAsync(() => _app.Get<CouncilSettings>().Wards.Count == (wards ?? Wards).Entries.Count);
    }

    private async Task CastAsync(Poll poll, int voters, string ward, string choice)
    {
        var board = _app.Get<PollBoards>().Find(poll.Id)!;
        var before = board.View().Totals.Ballots;
        var replies = await Task.WhenAll(Enumerable.Range(0, voters).Select(_ =>
            _app.Get<BallotDesk>().CastAsync(poll.Id, new(Guid.NewGuid()), new(1, Choices.Of(choice), new Resident(new(ward), null)))));
        replies.ShouldAllBe(reply => reply.Refusal == null);

        await Eventually.TrueAsync(() => board.View().Totals.Ballots == before + voters);
    }
}
