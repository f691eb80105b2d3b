using System.Diagnostics;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>How long a piece of work took, by the clock on the wall.</summary>
public static class Took
{
    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The mean of several readings, after one that warms up.</summary>
    public static async Task<double> MillisecondsAsync(int readings, Func<Task> read)
    {
        await read();
        return 1_000 / (double)readings * await SecondsAsync(async () =>
        {
            for (var n = 0; n < readings; n++)
            {
                await read();
            }
        });
    }
}
