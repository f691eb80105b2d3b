using System.Diagnostics;
using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Benchmarks.Floors;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>The hash chain: made over a whole log, and checked again.</summary>
public static class ChainSuite
{
    private const int Events = 1_000_000;

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Chain", $"Over a log of {Events:N0} ballots. The floor is a bare read of the same log that turns each ballot into an object and keeps nothing.",
            "what", "seconds", "events/s", "bare read/s", "ratio", "memory, MB");
        var databases = await database.NewAsync();
        await FilledLog.AddBallotsAsync(databases, new PollId(Guid.CreateVersion7()), Events);
        await using (var store = new OpenStore(databases))
        {
            var bare = await RateAsync(() => new BareReader(store.Reader).AllAsync(10_000));
            Row("making the chain", await RateAsync(() => new LogChain(store.Reader).FollowAsync()));
            Row("verify-log", await RateAsync(() => CheckAsync(new LogCheck(store.Reader))));

            void Row(string what, double rate) => table.Row(what, Events / rate, rate, bare, rate / bare, Environment.WorkingSet / 1024.0 / 1024);
        }

        await database.DropAsync(databases);
        return [table];
    }

    private static async Task CheckAsync(LogCheck check)
    {
        var verdict = await check.RunAsync([], withTexts: false, (_, _) => { });
        if (verdict.Findings.Count > 0 || verdict.KeptThrough != Events)
        {
            throw new InvalidOperationException($"The chain stands at {verdict.KeptThrough}, and {verdict.Findings.Count} events do not fit.");
        }
    }

    private static async Task<double> RateAsync(Func<Task> read)
    {
        var started = Stopwatch.GetTimestamp();
        await read();
        return Events / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
