using System.Diagnostics;
using System.Text.Json;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Replay;
using CommunityAction.Participation.Web.Tests.Log;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

[Collection(Alone.Name)]
public sealed class Running_two_nodes(ITestOutputHelper output) : IAsyncLifetime
{
    private TwoNodes _nodes = null!;

    public async Task InitializeAsync() => _nodes = await TwoNodes.StartAsync(output);

    public async Task DisposeAsync() => await _nodes.DisposeAsync();

    /// <summary>The middle of nine votes: one may wait for other work on a busy machine.</summary>
    [PostgresFact]
    public async Task Ballots_through_both_are_on_the_boards_of_both_within_a_second()
    {
        using PublicSite one = _nodes.One.Site(), two = _nodes.Two.Site();
        var (_, code) = await one.MakePollAsync(Rules(TimeSpan.FromHours(1)), default);
        await _nodes.Two.OpensAsync(code);
        await using var atOne = await LiveClient.ConnectAsync(_nodes.One.Url);
        await using var atTwo = await LiveClient.ConnectAsync(_nodes.Two.Url);
        await Task.WhenAll(atOne.WatchAsync(code.Digits), atTwo.WatchAsync(code.Digits));
        var delays = new List<TimeSpan>();
        for (var votes = 1; votes <= 9; votes++)
        {
            var site = votes % 2 == 0 ? two : one;
            await site.CastAsync(code, await site.JoinAsync(code, default), 1, Choices.Of("a"), default);
            var acknowledged = Stopwatch.GetTimestamp();
            await Task.WhenAll(atOne.BoardAsync(Shows(votes)), atTwo.BoardAsync(Shows(votes)));
            delays.Add(Stopwatch.GetElapsedTime(acknowledged));
        }

        delays.Order().ElementAt(4).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [PostgresFact]
    public async Task A_seat_from_one_node_changes_its_ballot_at_the_other()
    {
        using PublicSite one = _nodes.One.Site(), two = _nodes.Two.Site();
        var (_, code) = await one.MakePollAsync(Rules(TimeSpan.FromHours(1)), default);
        await _nodes.Two.OpensAsync(code);
        var seat = await one.JoinAsync(code, default);
        await one.CastAsync(code, seat, 1, Choices.Of("a"), default);

        await two.CastAsync(code, seat, 2, Choices.Of("b"), default);

        foreach (var node in new[] { _nodes.One, _nodes.Two })
        {
            await Eventually.TrueAsync(async () => await node.BoardAsync(code.Digits) is { Ballots: 1, Rows: [{ Key: "b", Votes: 1 }, ..] });
        }
    }

    [PostgresFact]
    public async Task Both_ring_at_the_deadline_and_the_poll_is_closed_and_declared_once()
    {
        using PublicSite one = _nodes.One.Site(), two = _nodes.Two.Site();
        var polls = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => one.MakePollAsync(Rules(TimeSpan.FromSeconds(5)), default)));

        foreach (var (poll, code) in polls)
        {
            await Eventually.TrueAsync(async () => await one.ResultAsync(code, default) is not null && await two.ResultAsync(code, default) is not null, seconds: 30);
            (await _nodes.CountAsync("polls.poll-closed.v1", poll)).ShouldBe(1);
            (await _nodes.CountAsync("polls.result-declared.v1", poll)).ShouldBe(1);
        }
    }

    /// <summary>Whichever node runs it at first: after one was killed the other does, and then that one is killed too.</summary>
    [PostgresFact]
    public async Task A_projection_goes_on_at_the_other_node_when_its_own_is_killed()
    {
        await _nodes.One.KillAsync();
        await ShouldListNewPollsAsync(_nodes.Two);

        await _nodes.One.StartAgainAsync();
        await _nodes.Two.KillAsync();
        await ShouldListNewPollsAsync(_nodes.One);

        await _nodes.Two.StartAgainAsync();
    }

    private static PollRules Rules(TimeSpan closesIn) => OpenLog.Rules(DateTimeOffset.UtcNow, closesIn);

    private static Func<JsonElement, bool> Shows(int ballots) => board => board.GetProperty("ballots").GetInt64() == ballots;

    private async Task ShouldListNewPollsAsync(PublishedApp node)
    {
        using var site = node.Site();
        var (poll, _) = await site.MakePollAsync(Rules(TimeSpan.FromHours(1)), default);
        await Eventually.TrueAsync(async () => await Sql.ScalarAsync(_nodes.Database, $"select status from participation.poll_list where poll = '{poll}'") is "Open");
    }
}
