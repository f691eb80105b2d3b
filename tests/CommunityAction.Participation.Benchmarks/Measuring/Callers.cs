using System.Diagnostics;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>Callers that each do one thing after the other for a while.</summary>
public static class Callers
{
    private const int Rounds = 3;

    /// <summary>How many things were done in a second, all callers together.</summary>
    public static async Task<double> RateAsync(int callers, TimeSpan length, Func<Task> one)
    {
        var started = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            long times = 0;
            do
            {
                await one();
                times++;
            }
            while (Stopwatch.GetElapsedTime(started) < length);

            return times;
        })));
        return done.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Two things in turns, so that a slower minute of the machine slows both; the first turn of each is a warm-up.</summary>
    public static async Task<(double Ours, double Floor)> InTurnsAsync(int callers, TimeSpan length, Func<Task> ours, Func<Task> floor)
    {
        double above = 0, below = 0;
        for (var round = 0; round <= Rounds; round++)
        {
            var (one, other) = (await RateAsync(callers, length, ours), await RateAsync(callers, length, floor));
            (above, below) = round == 0 ? (0, 0) : (above + one, below + other);
        }

        return (above / Rounds, below / Rounds);
    }
}
