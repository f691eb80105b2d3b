using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Benchmarks.Floors;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>The event store alone, beside the plainest way to get the same rows into a table of the same shape.</summary>
public sealed class AppendSuite : IAsyncDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);
    private static readonly string BallotName = EventCatalogue.NameOf(typeof(BallotCast));

    private readonly PollId _poll = new(Guid.CreateVersion7());
    private readonly OpenStore _store;
    private readonly BareLog _floor;
    private readonly Grouped<EventRow> _grouped;
    private Guard _guard = null!;
    private int _number;

    private AppendSuite(OpenStore store, BareLog floor) => (_store, _floor, _grouped) = (store, floor, new(floor.InsertAsync));

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var databases = await database.NewAsync();
        await using (var suite = new AppendSuite(new(databases), await BareLog.OpenAsync(databases.Owner)))
        {
            suite._guard = await suite._store.OpenPollAsync(suite._poll);
            var tables = new[] { await suite.OnePerCallAsync(), await suite.ManyPerCallAsync() };
            await database.DropAsync(databases);
            return tables;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _grouped.DisposeAsync();
        await _floor.DisposeAsync();
        await _store.DisposeAsync();
    }

    private async Task<Table> OnePerCallAsync()
    {
        var table = new Table(
            "Append, one event per call",
            "The event store alone: a ballot into a stream of its own, guarded by its poll, answered after a durable commit. The floor inserts the same rows into a table of the same shape, "
            + "in groups of whatever waits, and does nothing else: no streams, no guards, no positions.",
            "callers", "events/s", "floor/s", "ratio (target 0.4)");
        foreach (var callers in new[] { 1, 8, 32, 256 })
        {
            var (ours, floor) = await Callers.InTurnsAsync(callers, Length, AppendOneAsync, () => _grouped.AppendAsync(Row(NewStream(), 1)));
            table.Row(callers, ours, floor, ours / floor);
        }

        return table;
    }

    private async Task<Table> ManyPerCallAsync()
    {
        var table = new Table(
            "Append, many events per call",
            "One caller. The floor is one INSERT of the same rows, prepared; binary COPY beside it.",
            "events", "streams", "events/s", "INSERT/s", "ratio", "target", "COPY/s");
        foreach (var count in new[] { 100, 1000 })
        {
            foreach (var single in new[] { true, false })
            {
                var (ours, floor) = await Callers.InTurnsAsync(1, Length, () => AppendManyAsync(count, single), () => _floor.InsertAsync(Rows(count, single)));
                var copy = await Callers.RateAsync(1, Length, () => _floor.CopyAsync(Rows(count, single)));
                table.Row(count, single ? "one" : "many", ours * count, floor * count, ours / floor, single ? 0.5 : 0.4, copy * count);
            }
        }

        return table;
    }

    private Task AppendOneAsync() => _store.MustAsync(new([new StreamAppend(NewStream(), 0, [Ballot()], Guid.NewGuid())], [_guard], null));

    private Task AppendManyAsync(int count, bool single) => _store.MustAsync(new(
        single ? [new StreamAppend(NewStream(), 0, [.. Enumerable.Range(0, count).Select(_ => Ballot())], Guid.NewGuid())]
            : [.. Enumerable.Range(0, count).Select(_ => new StreamAppend(NewStream(), 0, [Ballot()], Guid.NewGuid()))],
        [_guard],
        null));

    private EventRow[] Rows(int count, bool single)
    {
        var stream = NewStream();
        return [.. Enumerable.Range(1, count).Select(n => single ? Row(stream, n) : Row(NewStream(), 1))];
    }

    private EventRow Row(Guid stream, long version) => new(stream, version, Guid.NewGuid(), BallotName, EventJson.Write(Ballot()));

    private BallotCast Ballot() => SampleBallots.Of(_poll, Interlocked.Increment(ref _number));

    /// <summary>Begins as a ballot's does, with bytes of its poll.</summary>
    private Guid NewStream()
    {
        Span<byte> id = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(id);
        _poll.Value.ToByteArray().AsSpan(12).CopyTo(id);
        return new(id, bigEndian: true);
    }
}
