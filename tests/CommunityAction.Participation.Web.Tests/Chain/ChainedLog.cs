using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Tests.Log;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Chain;

/// <summary>A log of a few thousand events with its chain and three published heads, and somebody who can do to it what the program cannot.</summary>
internal sealed class ChainedLog : IAsyncDisposable
{
    public const int Events = 2_500;
    public static readonly DateTimeOffset Noon = new(2026, 9, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly OpenLog _log;

    private ChainedLog(OpenLog log) => (_log, Chain) = (log, new(log.Database));

    public LogChain Chain { get; }

    public OpenLog Log => _log;

    public static async Task<ChainedLog> NewAsync()
    {
        var log = new ChainedLog(await OpenLog.NewAsync());
        for (var hour = 0; hour < 3; hour++)
        {
            await log.AppendAsync(hour < 2 ? 1_000 : 500);
            await log.Chain.FollowAsync();
            await log.Chain.PublishAsync(Noon.AddHours(hour));
        }

        return log;
    }

    public async Task AppendAsync(int events)
    {
        foreach (var chunk in Enumerable.Range(0, events).Chunk(100))
        {
            var stream = Guid.CreateVersion7();
            await _log.Store.AppendAsync(Append.To(
                stream, 0, new(Guid.NewGuid(), "officer:7", Guid.NewGuid()), [.. chunk.Select(object (n) => new PollVoided(new(stream), $"Reason {n}, ‘quoted’ — £5"))]));
        }
    }

    public async Task<LogVerdict> CheckAsync(IReadOnlyList<KeptHead>? observers = null, bool withTexts = false)
    {
        await using var anew = NpgsqlDataSource.Create(_log.Databases.Runtime);
        return await new LogCheck(anew).RunAsync(observers ?? [], withTexts, (_, _) => { });
    }

    /// <summary>As the owner of the tables.</summary>
    public Task<object?> DoAsync(string sql) => Sql.ScalarAsync(_log.Databases.Owner, sql);

    /// <summary>Moves every event from a position on by so many places, which the table's keys do not let anybody do at once.</summary>
    public Task ShiftAsync(long from, int by) => DoAsync(
        $"update participation.mt_events set seq_id = -(seq_id + {by}) where seq_id >= {from}; update participation.mt_events set seq_id = -seq_id where seq_id < 0");

    /// <summary>What an observer has: the heads as they are published now.</summary>
    public async Task<IReadOnlyList<KeptHead>> KeepHeadsAsync() =>
        [.. (await Chain.HeadsAsync(DateTimeOffset.MaxValue.AddDays(-1), 100)).Select(head => new KeptHead(head.Position, head.Hash, IsObservers: true))];

    /// <summary>Makes the chain and its heads fit the log as it is now.</summary>
    public async Task CoverUpAsync()
    {
        await DoAsync("delete from participation.log_blocks; delete from participation.log_heads");
        await Chain.FollowAsync();
        await Chain.PublishAsync(Noon.AddHours(2));
    }

    public ValueTask DisposeAsync() => _log.DisposeAsync();
}
