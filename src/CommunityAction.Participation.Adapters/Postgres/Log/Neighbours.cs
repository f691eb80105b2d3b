using System.Diagnostics;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>
/// Fetches what other processes wrote at the end of the log: once for all readers of this process, however many wait for it. In a crowd it rests in between. Each reader for
/// itself would ask the database a thousand times a second.
/// </summary>
internal sealed class Neighbours(NpgsqlDataSource database, RecentEvents recent, LogSignal signal)
{
    private const int Crowd = 8; // of events that one look brought
    private const int CrowdRate = 2; // of them a millisecond
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(15);

    private readonly Lock _gate = new();
    private Task<long>? _coming;
    private Task _reading = Task.CompletedTask;
    private long _readAt;
    private bool _isCrowd;

    /// <summary>Whether somebody who has read up to here waits for what comes next, near the log's end.</summary>
    public bool CanHelp(long after) => signal.Head is > 0 and var head && after >= recent.Last && after >= head - RecentEvents.Near;

    /// <summary>The last position of the log at a moment after the call; what comes before it is at hand now, or more of it than before.</summary>
    public Task<long> FetchAsync()
    {
        lock (_gate)
        {
            return _coming ??= FetchAsync(_reading);
        }
    }

    /// <summary>Whoever asks while it reads waits for the next one: what it reads is older than their question.</summary>
    private async Task<long> FetchAsync(Task earlier)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        if (_isCrowd && Rest - Stopwatch.GetElapsedTime(_readAt) is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest);
        }

        lock (_gate)
        {
            (_reading, _coming) = (_coming!, null);
        }

        try
        {
            return await ReadAsync();
        }
        catch
        {
            recent.Clear(); // after an outage the database alone knows what stands
            throw;
        }
    }

    private async Task<long> ReadAsync()
    {
        if (signal.Head is var known && recent.Last < known - RecentEvents.Near)
        {
            recent.BeginAfter(known);
        }

        var events = new RecordedRows();
        var range = await LogRange.ReadAsync(database, RecordedRows.Columns, recent.Last, RecentEvents.Near, null, Take, CancellationToken.None);
        recent.Fill(events.List);
        _isCrowd = events.List.Count >= Math.Max(Crowd, CrowdRate * Stopwatch.GetElapsedTime(_readAt).TotalMilliseconds);
        _readAt = Stopwatch.GetTimestamp();
        signal.Moved(range.Head);
        return range.Head;

        void Take(NpgsqlDataReader row)
        {
            if (!recent.Has(row.GetInt64(0)))
            {
                events.Add(row);
            }
        }
    }
}
