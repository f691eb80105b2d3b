using System.Diagnostics;
using System.Globalization;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>What the figures were measured on. The time that the disk takes to flush decides what their ratios mean.</summary>
public static class Machine
{
    public static string Describe(string folder) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {DateTime.UtcNow:d MMMM yyyy}, disk flush {FlushMicroseconds(folder):N0} microseconds (median of 500 writes of 8 KB, each flushed).");

    private static double FlushMicroseconds(string folder)
    {
        var path = Path.Combine(folder, "flush.test");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[8192];
        var times = new List<double>();
        for (var i = 0; i < 500; i++)
        {
            var started = Stopwatch.GetTimestamp();
            file.Position = 0;
            file.Write(page);
            file.Flush(flushToDisk: true);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        file.Dispose();
        File.Delete(path);
        times.Sort();
        return times[times.Count / 2];
    }
}
