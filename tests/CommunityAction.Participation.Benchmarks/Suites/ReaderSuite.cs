using System.Buffers.Binary;
using System.Diagnostics;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>From the call that appends an event to a reader of the log that has it in its hands.</summary>
public static class ReaderSuite
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Append to reader", "One event per call, at a steady rate. The time is from the call of the append to a reader that waits for the log to move and reads on: it includes the durable commit.",
            "events/s", "p50 ms", "p99 ms", "p99 target ms", "worst ms");
        var databases = await database.NewAsync();
        await using (var store = new OpenStore(databases))
        {
            var poll = new PollId(Guid.CreateVersion7());
            var guard = await store.OpenPollAsync(poll);
            foreach (var (rate, target) in new[] { (1000, 5), (20_000, 50) })
            {
                await MeasureAsync(store, guard, rate, WarmUp);
                var latencies = await MeasureAsync(store, guard, rate, Length);
                table.Row(latencies.Count / Length.TotalSeconds, latencies.At(0.5), latencies.At(0.99), (double)target, latencies.At(1));
            }
        }

        await database.DropAsync(databases);
        return [table];
    }

    private static async Task<Latencies> MeasureAsync(OpenStore store, Guard guard, int rate, TimeSpan length)
    {
        var count = (int)(rate * length.TotalSeconds);
        var calledAt = new long[count];
        var head = (await store.Log.ReadAllAsync(0, 1)).Head;
        var reading = Task.Run(() => ReadAsync(store.Log, head, calledAt));
        var started = Stopwatch.GetTimestamp();
        var appends = new List<Task>(count);
        while (appends.Count < count)
        {
            for (var due = Math.Min(count, Stopwatch.GetElapsedTime(started).TotalSeconds * rate); appends.Count < due;)
            {
                calledAt[appends.Count] = Stopwatch.GetTimestamp();
                appends.Add(store.MustAsync(new(
                    [new StreamAppend(Numbered(appends.Count), 0, [SampleBallots.Of(new(guard.Stream), appends.Count)], Guid.NewGuid())], [guard], null)));
            }

            await Task.Delay(1);
        }

        await Task.WhenAll(appends);
        return await reading;
    }

    private static async Task<Latencies> ReadAsync(PostgresEventStore log, long position, long[] calledAt)
    {
        var latencies = new Latencies();
        while (latencies.Count < calledAt.Length)
        {
            await log.WaitForMoveAsync(position, TimeSpan.FromSeconds(1));
            var page = await log.ReadAllAsync(position, 10_000);
            position = page.Through;
            foreach (var read in page.Events)
            {
                latencies.Add(calledAt[NumberOf(read.Stream)]);
            }
        }

        return latencies;
    }

    private static Guid Numbered(int number)
    {
        var id = Guid.NewGuid().ToByteArray();
        BinaryPrimitives.WriteInt32LittleEndian(id, number);
        return new(id);
    }

    private static int NumberOf(Guid stream) => BinaryPrimitives.ReadInt32LittleEndian(stream.ToByteArray());
}
