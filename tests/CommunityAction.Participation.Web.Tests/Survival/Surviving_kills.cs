using System.Globalization;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Tests.Log;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

[TakesLong(seconds: 28)]
public sealed class Surviving_kills_of_the_server(ITestOutputHelper output) : ReplayUnderKills(output)
{
    [PostgresFact]
    public Task A_replay_outlives_them() => OutliveAsync(async app =>
    {
        await app.KillAsync();
        await app.StartAgainAsync();
    });

    [PostgresFact]
    public async Task A_seat_outlives_the_server()
    {
        await using var app = await PublishedApp.StartAsync(Output);
        using var site = app.Site();
        var (_, code) = await site.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, TimeSpan.FromHours(1)), default);
        var seat = await site.JoinAsync(code, default);
        await site.CastAsync(code, seat, revision: 1, Choices.Of("a"), default);

        await app.KillAsync();
        await app.StartAgainAsync();
        await site.CastAsync(code, seat, revision: 2, Choices.Of("b"), default);

        await Eventually.TrueAsync(async () => (await app.BoardAsync(code.Digits)) is { Ballots: 1, Rows: [{ Key: "b", Votes: 1 }, ..] });
    }
}

[TakesLong(seconds: 24)]
public sealed class Surviving_kills_of_the_database(ITestOutputHelper output) : ReplayUnderKills(output)
{
    [PostgresFact]
    public Task A_replay_outlives_them() => OutliveAsync(async app =>
    {
        await app.KillDatabaseAsync();
        await app.ReadyAsync();
    });
}

/// <summary>A replay of an election that is struck several times. It has a program and a database of its own, so that both kinds of kills pass at the same time.</summary>
public abstract class ReplayUnderKills(ITestOutputHelper output)
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("PARTICIPATION_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    // After a blow the replay catches up as fast as it can, so this is longer than a slow machine needs to come back.
    private const double SecondsBetween = 4;

    /// <summary>A real election; where there is none, the demo's.</summary>
    private static readonly string Election = SharedData.Missing is null
        ? Path.Combine(SharedData.Elections, "Poland_Lodz_2020_Radogoszcz.pb")
        : Path.Combine(Checkout.Root, "seed-data", "election-demo.pb");

    protected ITestOutputHelper Output { get; } = output;

    /// <summary>Strikes several times in the middle of a replay. It must end well by itself, with each receipt in the log once and the board right after each blow.</summary>
    private protected async Task OutliveAsync(Func<PublishedApp, Task> strike)
    {
        var voters = Voters();
        await using var app = await PublishedApp.StartAsync(Output);
        await using var replay = ReplayRun.Start(Election, app, Output, rate: voters / (Kills * SecondsBetween));
        var code = await replay.CodeAsync();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await replay.ReachesAsync(voters * kill / (Kills + 1));
            await strike(app);
            await new StoredBallots(await app.ConnectionStringAsync()).ShouldBeOnAsync(await app.BoardAsync(code));
        }

        (await replay.EndsAsync()).ShouldBe(0, replay.Said);
        var receipts = replay.Receipts();
        receipts.Count.ShouldBe(voters);
        await new StoredBallots(await app.ConnectionStringAsync()).ShouldBeExactlyAsync(receipts);
        Output.WriteLine($"{receipts.Count} receipts, {Kills} kills");
    }

    private static int Voters()
    {
        using var text = new StreamReader(Election);
        return PabulibReader.Read(text).Election!.Voters.Count;
    }
}
