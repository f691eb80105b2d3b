using System.Diagnostics;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>Callers that each do one thing after the other for a while.</summary>
public static class Callers
{
    /// <summary>How many things were done in a second, all callers together.</summary>
    public static async Task<double> RateAsync(int callers, TimeSpan length, Func<Task> one)
    {
        var started = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            long times = 0;
            for (; Stopwatch.GetElapsedTime(started) < length; times++)
            {
                await one();
            }

            return times;
        })));
        return done.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
