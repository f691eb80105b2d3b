using System.Globalization;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Tests.Log;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>Five hundred sockets that take up room, and a hundred viewers and readers who never read: ordinary voters still vote, and memory stays bounded.</summary>
[Collection(Alone.Name)]
public sealed class Withstanding_a_flood(ITestOutputHelper output)
{
    private const int MostMegabytes = 600; // what the collector lets the heap grow to before it looks, and room for the flood

    [PostgresFact]
    public async Task Ordinary_voters_get_their_receipts_and_memory_stays_bounded()
    {
        await using var database = await SeparateDatabase.StartAsync();
        await using var app = await PublishedApp.StartOnAsync(output, database.ConnectionString);
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Url };
        using var site = app.Site();
        var (_, code) = await site.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, TimeSpan.FromHours(1)), default);
        var voters = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => new Resident(await site.JoinAsync(code, default), code.Digits)));
        await VoteAsync(times: 5); // so that what comes after is no longer the warming up
        var before = Megabytes(app);

        await using var sockets = new SlowSockets(app.Url);
        for (var i = 0; i < 500; i++)
        {
            await (i % 5 == 0 ? sockets.AddHalfBodyAsync() : i % 5 == 1 ? sockets.AddHalfHeaderAsync() : sockets.AddSilentAsync());
        }

        var viewers = new List<StalledViewer>();
        for (var i = 0; i < 50; i++)
        {
            await sockets.AddDeafAsync($"/p/{code}/board");
            viewers.Add(await StalledViewer.ConnectAsync(app.Url, code.Digits));
        }

        await VoteAsync(times: 60);

        var grown = Megabytes(app) - before;
        output.WriteLine($"{voters.Sum(voter => voter.Acknowledged.Count):N0} receipts; {before} MB before, {grown} MB more with the flood");
        grown.ShouldBeLessThan(MostMegabytes);
        (await LogAudit.ReadAsync(database.ConnectionString)).ShouldHoldExactly(voters).ShouldBe(0);
        (await app.BoardAsync(code.Digits)).Ballots.ShouldBe(voters.Length);
        foreach (var viewer in viewers)
        {
            await viewer.DisposeAsync();
        }

        Task VoteAsync(int times) => Task.WhenAll(voters.Select(async voter =>
        {
            for (var i = 0; i < times; i++)
            {
                (await voter.CastAsync(http, i % 2 == 0 ? "a" : "b c", steadfast: true)).ShouldBeNull();
                await Task.Delay(20);
            }
        }));
    }

    private static int Megabytes(PublishedApp app) => int.Parse(
        File.ReadLines($"/proc/{app.Number}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024;
}
