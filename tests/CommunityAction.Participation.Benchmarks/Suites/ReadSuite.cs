using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Benchmarks.Floors;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>Reading events back, as the product does it, beside a bare read of the same rows.</summary>
public static class ReadSuite
{
    private const int InLog = 1_000_000;
    private const int InStream = 1000;
    private const int PageSize = 2_000;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Read", $"One reader. The floor reads the same columns in pages of {PageSize:N0} and deserialises the ballots.",
            "what", "events/s", "floor/s", "ratio (target 0.8)");
        var databases = await database.NewAsync();
        var poll = new PollId(Guid.CreateVersion7());
        await FilledLog.AddBallotsAsync(databases, poll, InLog - InStream);
        await using (var store = new OpenStore(databases))
        {
            var stream = Guid.CreateVersion7();
            await store.MustAsync(new([new StreamAppend(stream, 0, [.. Enumerable.Range(0, InStream).Select(n => SampleBallots.Of(poll, n))], Guid.NewGuid())], [], null));
            var bare = new BareReader(store.Reader);
            var (ours, floor) = await Callers.InTurnsAsync(1, Length, () => store.Log.ReadStreamAsync(stream), () => bare.StreamAsync(stream));
            table.Row("a stream of 1,000", ours * InStream, floor * InStream, ours / floor);
            (ours, floor) = await Callers.InTurnsAsync(1, TimeSpan.Zero, () => ReadAllAsync(store.Log), () => bare.AllAsync(PageSize));
            table.Row("the whole log of 1,000,000", ours * InLog, floor * InLog, ours / floor);
        }

        await database.DropAsync(databases);
        return [table];
    }

    private static async Task ReadAllAsync(PostgresEventStore log)
    {
        EventPage page;
        for (var position = 0L; !(page = await log.ReadAllAsync(position, PageSize)).IsLast;)
        {
            position = page.Through;
        }
    }
}
