using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>When each board was shown first. The product says so in its log; a floor says it itself.</summary>
internal sealed class Ticks : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(long Sequence, long At)> _all = new();

    public void Add(long sequence) => _all.Enqueue((sequence, Stopwatch.GetTimestamp()));

    public void Save(string file) => File.WriteAllLines(file, _all.Select(tick => string.Create(CultureInfo.InvariantCulture, $"{tick.Sequence} {tick.At}")));

    public static Dictionary<long, long> Load(string file)
    {
        var ticks = new Dictionary<long, long>();
        foreach (var line in File.ReadLines(file))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            ticks.TryAdd(long.Parse(line.AsSpan(0, space), CultureInfo.InvariantCulture), long.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture));
        }

        File.Delete(file);
        return ticks;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Trace;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel == LogLevel.Trace && state is IEnumerable<KeyValuePair<string, object?>> values
            && values.FirstOrDefault(value => value.Key == "Sequence").Value is long sequence)
        {
            Add(sequence);
        }
    }

    public void Dispose()
    {
    }
}
