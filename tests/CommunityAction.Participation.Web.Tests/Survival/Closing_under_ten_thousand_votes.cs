using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Tests.Log;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>A poll closes while ten thousand people vote through two nodes: who has a receipt is counted, everybody else is told that it is closed.</summary>
[Collection(Alone.Name)]
public sealed class Closing_under_ten_thousand_votes(ITestOutputHelper output)
{
    private const int Voters = 10_000;
    private const int AtOnce = 512;
    private static readonly TimeSpan Rush = TimeSpan.FromSeconds(5);

    [PostgresFact]
    public async Task What_was_acknowledged_is_counted_and_the_rest_is_refused_as_closed()
    {
        await using var nodes = await TwoNodes.StartAsync(output);
        using HttpClient one = Client(nodes.One), two = Client(nodes.Two);
        using var officer = nodes.Two.Site();
        var seats = new ConcurrentBag<string>();
        var (_, anyPoll) = await officer.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, TimeSpan.FromHours(1)), default);
        using (var door = nodes.One.Site())
        {
            await nodes.One.OpensAsync(anyPoll);
            await EachAsync(async _ => seats.Add(await door.JoinAsync(anyPoll, default)));
        }

        foreach (var byOfficer in new[] { true, false })
        {
            var (poll, code) = await officer.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, byOfficer ? TimeSpan.FromHours(1) : Rush * 0.6), default);
            await nodes.One.OpensAsync(code);
            var votes = new Votes();

            var closing = byOfficer ? CloseAsync() : Task.CompletedTask;
            await votes.CastAsync([.. seats], i => i % 2 == 0 ? one : two, code);
            await closing;

            output.WriteLine($"closed by {(byOfficer ? "an officer" : "its deadline")}: {votes.Receipts.Count} receipts, {votes.Refusals.Count} refused");
            (votes.Receipts.Count + votes.Refusals.Count).ShouldBe(Voters);
            votes.Refusals.ShouldNotBeEmpty("the poll was to close in the middle");
            votes.Refusals.Distinct().ShouldBe(["poll-closed"]);
            foreach (var site in new[] { nodes.One.Site(), nodes.Two.Site() })
            {
                await Eventually.TrueAsync(async () => await site.ResultAsync(code, default) is not null);
                (await site.ResultAsync(code, default))!.Ballots.ShouldBe(votes.Receipts.Count);
                site.Dispose();
            }

            (await nodes.CountAsync("polls.ballot-cast.v1", poll)).ShouldBe(votes.Receipts.Count);
            (await new StoredBallots(nodes.Database).ReceiptsAsync()).Intersect(votes.Receipts).Count().ShouldBe(votes.Receipts.Count);

            async Task CloseAsync()
            {
                await Eventually.TrueAsync(() => votes.Receipts.Count > Voters / 4, seconds: 60);
                await officer.ClosePollAsync(poll, default);
            }
        }
    }

    private static HttpClient Client(PublishedApp node) =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = AtOnce }) { BaseAddress = node.Url };

    private static Task EachAsync(Func<int, Task> act) =>
        Parallel.ForAsync(0, Voters, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) => await act(i));

    private sealed class Votes
    {
        public ConcurrentQueue<string> Receipts { get; } = new();

        public ConcurrentQueue<string> Refusals { get; } = new();

        /// <summary>Spread over the rush, or slower where the machine is.</summary>
        public async Task CastAsync(IReadOnlyList<string> seats, Func<int, HttpClient> node, JoinCode code)
        {
            var rush = Stopwatch.StartNew();
            await EachAsync(async i =>
            {
                if ((Rush * i / Voters) - rush.Elapsed is { Ticks: > 0 } early)
                {
                    await Task.Delay(early);
                }

                using var answer = await new Voter(node(i), code.Digits, seats[i]).CastAsync(new { revision = 1, choices = new { a = 1 } });
                if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true)
                {
                    Refusals.Enqueue($"{answer.StatusCode}");
                    return;
                }

                var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
                (answer.IsSuccessStatusCode ? Receipts : Refusals).Enqueue(said.GetProperty(answer.IsSuccessStatusCode ? "receipt" : "code").GetString()!);
            });
        }
    }
}
