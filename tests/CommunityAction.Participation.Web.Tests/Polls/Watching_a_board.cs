using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Polls;

public sealed class Watching_a_board : IClassFixture<AppFixture>
{
    private readonly TestApp _app;

    public Watching_a_board(AppFixture fixture) => _app = fixture.App;

    [Fact]
    public async Task A_viewer_gets_the_board_at_once()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await _app.CastAsync(poll, "park", "bus");
        await _app.CastAsync(poll, "park");
        await using var viewer = await LiveClient.ConnectAsync(_app.Address);

        await Eventually.TrueAsync(async () => Ballots((await viewer.WatchAsync(poll.Code.Digits)).GetProperty("result")) == 2);

        Votes((await viewer.WatchAsync(poll.Code.Digits)).GetProperty("result")).ShouldBe([("park", 2), ("bus", 1), ("pool", 0), ("library", 0)]);
    }

    [Fact]
    public async Task While_results_are_hidden_everybody_is_told_of_voters_in_full_tens_and_officers_exactly()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval(ResultsShown.HiddenUntilClose));
        for (var votes = 0; votes < 13; votes++)
        {
            await _app.CastAsync(poll, "park");
        }

        await Eventually.TrueAsync(async () => (await _app.Client.GetStringAsync($"/p/{poll.Code}/board")).Contains("\"ballots\":10,", StringComparison.Ordinal));
        await Eventually.TrueAsync(() => _app.Get<PollBoards>().Find(poll.Id)!.View().Voters == 13);
        await using var viewer = await LiveClient.ConnectAsync(_app.Address);
        var live = (await viewer.WatchAsync(poll.Code.Digits)).GetProperty("result");
        live = Ballots(live) == 0 ? await viewer.BoardAsync() : live; // as it was a moment ago: what has come since follows

        (Ballots(live), live.GetProperty("inTens").GetBoolean()).ShouldBe((10, true));
        (await _app.Client.GetStringAsync($"/api/v1/polls/{poll.Id}")).ShouldContain("\"turnout\":10,");
        foreach (var path in new[] { $"/p/{poll.Code}", $"/p/{poll.Code}/result", $"/embed/{poll.Code}", "/priorities" })
        {
            (await _app.Client.GetStringAsync(path)).ShouldContain("At least 10 people have voted", Case.Sensitive, path);
        }

        (await _app.Client.GetStringAsync($"/screen/{poll.Code}")).ShouldContain("or more people have voted");
        (await _app.Officer.GetStringAsync($"/officer/polls/{poll.Id}")).ShouldContain("13 people have voted");

        await _app.CloseAsync(poll);
        (await _app.Client.GetStringAsync($"/p/{poll.Code}/board")).ShouldContain("\"ballots\":13,");
    }

    /// <summary>The middle of nine votes: one may wait for another test's work on a busy machine.</summary>
    [Fact]
    public async Task A_vote_is_on_the_board_within_a_second_of_its_acknowledgement()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await using var viewer = await LiveClient.ConnectAsync(_app.Address);
        await viewer.WatchAsync(poll.Code.Digits);
        var delays = new List<TimeSpan>();

        for (var votes = 1; votes <= 9; votes++)
        {
            await _app.CastAsync(poll, "park");
            var acknowledged = Stopwatch.GetTimestamp();
            await viewer.BoardAsync(board => Ballots(board) == votes);
            delays.Add(Stopwatch.GetElapsedTime(acknowledged));
        }

        delays.Order().ElementAt(4).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Boards_come_at_most_ten_times_a_second_with_growing_numbers_and_end_with_the_last_vote()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await using var viewer = await LiveClient.ConnectAsync(_app.Address);
        await viewer.WatchAsync(poll.Code.Digits);

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 300; i++)
        {
            await _app.CastAsync(poll, "park");
        }

        var sequences = new List<long>();
        await viewer.BoardAsync(board =>
        {
            sequences.Add(board.GetProperty("sequence").GetInt64());
            return Ballots(board) == 300;
        });
        sequences.ShouldBe(sequences.Order().Distinct());
        ((double)sequences.Count).ShouldBeLessThanOrEqualTo((watch.Elapsed.TotalSeconds * 10) + 3);
    }

    [Fact]
    public async Task Nothing_is_sent_when_nothing_changed()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await using var viewer = await LiveClient.ConnectAsync(_app.Address);
        await viewer.WatchAsync(poll.Code.Digits);
        await Task.Delay(400);
        viewer.Raw.Clear();

        await Task.Delay(700);

        viewer.Raw.ToString().ShouldNotContain("\"board\"");
    }

    [Fact]
    public async Task A_viewer_that_stops_reading_delays_nobody()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await using var stalled = await StalledViewer.ConnectAsync(_app.Address, poll.Code.Digits);
        await using var viewer = await LiveClient.ConnectAsync(_app.Address);
        await viewer.WatchAsync(poll.Code.Digits);

        for (var i = 1; i <= 20; i++)
        {
            await _app.CastAsync(poll, "park");
            (await viewer.BoardAsync(b => Ballots(b) >= i)).ValueKind.ShouldBe(JsonValueKind.Object);
        }
    }

    [Fact]
    public async Task The_same_snapshot_is_there_without_a_socket_and_costs_nothing_while_it_stands_still()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await using var viewer = await LiveClient.ConnectAsync(_app.Address);
        var live = (await viewer.WatchAsync(poll.Code.Digits)).GetProperty("result").GetRawText();

        using var fetched = await _app.Client.GetAsync($"/p/{poll.Code}/board");
        (await fetched.Content.ReadAsStringAsync()).ShouldBe(live);

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/p/{poll.Code}/board");
        again.Headers.IfNoneMatch.Add(fetched.Headers.ETag!);
        (await _app.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_unknown_board_is_refused()
    {
        await using var viewer = await LiveClient.ConnectAsync(_app.Address);
        (await viewer.WatchAsync("000 000")).GetProperty("error").GetString()!.ShouldContain("poll-unknown");
        (await _app.Client.GetAsync("/p/000000/board")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_sites_page_cannot_open_a_connection() =>
        (await Should.ThrowAsync<WebSocketException>(() => LiveClient.ConnectAsync(_app.Address, "https://elsewhere.example"))).Message.ShouldContain("403");

    [Fact]
    public async Task Two_nodes_on_one_database_show_the_same_board()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await using var other = await TestApp.StartAsync(_app.Databases);
        await using var viewer = await LiveClient.ConnectAsync(other.Address);
        await viewer.WatchAsync(poll.Code.Digits);

        await _app.CastAsync(poll, "pool");
        await other.CastAsync(poll, "pool", "park");

        Votes(await viewer.BoardAsync(b => Ballots(b) == 2)).First().ShouldBe(("pool", 2));
    }

    private static long Ballots(JsonElement board) => board.GetProperty("ballots").GetInt64();

    private static IEnumerable<(string Key, int Votes)> Votes(JsonElement board) =>
        board.GetProperty("rows").EnumerateArray().Select(row => (row.GetProperty("key").GetString()!, row.GetProperty("votes").GetInt32()));
}
