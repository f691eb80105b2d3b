using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Tests.Log;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>
/// Proof that <see cref="ReplayUnderKills"/> and <see cref="Surviving_random_harm"/> would see a loss: the same blow, where the database answers before its
/// disk has the ballot.
/// </summary>
public sealed class Losing_what_was_not_flushed(ITestOutputHelper output)
{
    // By default the log is flushed behind our back every 200 ms or every megabyte, so a blow would find little to lose.
    private const string Careless = "-c synchronous_commit=off -c wal_writer_delay=10s -c wal_writer_flush_after=1GB";

    [PostgresFact]
    public async Task Receipts_without_a_flush_are_lost_and_found_missing()
    {
        await using var app = await PublishedApp.StartAsync(output, Careless);
        await using var crowd = await Crowd.AtAsync(app, closesIn: TimeSpan.FromHours(1));
        await Eventually.TrueAsync(() => crowd.Count > Crowd.AtOnce);
        await Sql.ScalarAsync(await app.ConnectionStringAsync(), "checkpoint"); // keeps the poll itself, so that only ballots are lost

        IReadOnlyList<string> lost = [];
        for (var kill = 1; kill <= 10 && lost.Count == 0; kill++)
        {
            var before = crowd.Count;
            await Eventually.TrueAsync(() => crowd.Count > before + 100, seconds: 60);
            await app.KillDatabaseAsync();
            var receipts = crowd.Receipts();
            lost = [.. receipts.Except(await new StoredBallots(await app.ConnectionStringAsync()).ReceiptsAsync())];
            output.WriteLine($"kill {kill}: {lost.Count} of {receipts.Count} receipts are for ballots that are gone");
        }

        lost.ShouldNotBeEmpty();
    }
    [PostgresFact]
    public async Task The_audit_says_so_and_so_do_the_boards_that_were_shown()
    {
        await using var database = await SeparateDatabase.StartAsync(settings: Careless);
        await using var app = await PublishedApp.StartOnAsync(output, database.ConnectionString);
        using var site = app.Site();
        using var town = Town.At(app);
        var (poll, code) = await site.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, TimeSpan.FromHours(1)), default);
        await Sql.ScalarAsync(database.ConnectionString, "checkpoint");

        for (var kill = 1; kill <= 10; kill++)
        {
            var before = town.Receipts;
            using var stop = new CancellationTokenSource();
            var voting = town.VoteAsync([code], stop.Token);
            await Eventually.TrueAsync(() => town.Receipts > before + 200, seconds: 60);
            await stop.CancelAsync();
            await voting;
            var honest = await LogAudit.ReadAsync(database.ConnectionString);
            honest.ShouldHoldExactly(town.Residents);
            await Eventually.TrueAsync(async () => (await app.BoardAsync(code.Digits)).Sequence == honest.LastPositionOf(poll));
            var shown = await app.BoardAsync(code.Digits);

            await database.KillAsync(output);

            var audit = await LogAudit.ReadAsync(database.ConnectionString);
            if (audit.LastPositionOf(poll) < shown.Sequence)
            {
                Should.Throw<ShouldAssertException>(() => audit.ShouldHoldExactly(town.Residents));
                Should.Throw<ShouldAssertException>(() => audit.ShouldExplain(poll, [shown]));
                return;
            }
        }

        throw new InvalidOperationException("Ten kills lost nothing.");
    }
}
