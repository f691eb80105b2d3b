using System.Diagnostics;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

[Collection(Alone.Name)]
public sealed class Closing_while_the_server_is_down(ITestOutputHelper output)
{
    [PostgresFact]
    public async Task The_poll_is_declared_within_three_seconds_of_the_restart_with_what_was_acknowledged()
    {
        await using var app = await PublishedApp.StartAsync(output);
        var closesIn = TimeSpan.FromSeconds(6);
        var open = Stopwatch.StartNew();
        await using var crowd = await Crowd.AtAsync(app, closesIn);
        using var site = app.Site();
        var late = await site.JoinAsync(crowd.Code, default);
        await Eventually.TrueAsync(() => crowd.Count > 200 || open.Elapsed > closesIn / 2);
        await app.KillAsync();
        await crowd.GoHomeAsync();
        var receipts = crowd.Receipts();
        receipts.ShouldNotBeEmpty();
        open.Elapsed.ShouldBeLessThan(closesIn, "the poll was to close while the server is down");
        await Task.Delay(closesIn - open.Elapsed + TimeSpan.FromMilliseconds(200));

        await app.StartAgainAsync();
        var restarted = Stopwatch.StartNew();
        await Eventually.TrueAsync(async () => await site.ResultAsync(crowd.Code, default) is not null, seconds: 3);
        output.WriteLine($"declared {restarted.ElapsedMilliseconds} ms after the program was ready");

        // A ballot that was committed when the blow fell has no receipt, and counts: at most one for each voter at a door.
        var stored = await new StoredBallots(await app.ConnectionStringAsync()).ReceiptsAsync();
        receipts.Except(stored).ShouldBeEmpty();
        stored.Count.ShouldBeInRange(receipts.Count, receipts.Count + Crowd.AtOnce);
        (await site.ResultAsync(crowd.Code, default))!.Ballots.ShouldBe(stored.Count);
        await Should.ThrowAsync<HttpRequestException>(site.CastAsync(crowd.Code, late, 1, Choices.Of("a"), default));
    }
}
