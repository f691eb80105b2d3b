using System.Diagnostics;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres;

/// <summary>The database's clock, carried forward by a stopwatch between looks, so that a wrong clock on this machine changes nothing.</summary>
public sealed class DatabaseClock(NpgsqlDataSource database) : IDatabaseClock
{
    private Sighting? _last;

    public DateTimeOffset Now => Volatile.Read(ref _last) is { } last
        ? last.At + Stopwatch.GetElapsedTime(last.Timestamp)
        : throw new InvalidOperationException("The database's clock has not been read yet.");

    /// <summary>Looks at the database's clock; half the round trip is taken to have passed since it answered.</summary>
    public async Task ReadAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select clock_timestamp()");
        var sent = Stopwatch.GetTimestamp();
        var at = (DateTime)(await command.ExecuteScalarAsync(cancel))!;
        var half = Stopwatch.GetElapsedTime(sent) / 2;
        Volatile.Write(ref _last, new(new DateTimeOffset(at) + half, Stopwatch.GetTimestamp()));
    }

    private sealed record Sighting(DateTimeOffset At, long Timestamp);
}
