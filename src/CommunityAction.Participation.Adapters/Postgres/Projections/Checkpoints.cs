using System.Diagnostics;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Projections;

/// <summary>How far each projection is, for a node that follows what another one writes: read once for all that follow.</summary>
public sealed class Checkpoints(NpgsqlDataSource database)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(25);

    private readonly Lock _gate = new();
    private Task<Dictionary<string, long>>? _reading;
    private long _readAt;

    /// <summary>As it was some milliseconds ago; 0 for one that has never run.</summary>
    public async Task<long> ReadAsync(string name, CancellationToken cancel) => (await LatestAsync().WaitAsync(cancel)).GetValueOrDefault(name);

    private Task<Dictionary<string, long>> LatestAsync()
    {
        lock (_gate)
        {
            if (_reading is null || (_reading.IsCompleted && Stopwatch.GetElapsedTime(_readAt) > Fresh))
            {
                (_readAt, _reading) = (Stopwatch.GetTimestamp(), ReadAllAsync());
            }

            return _reading;
        }
    }

    private async Task<Dictionary<string, long>> ReadAllAsync() => (await database.QueryAsync(
        "select name, last_seq_id from participation.mt_event_progression where last_seq_id is not null", row => (row.GetString(0), row.GetInt64(1)), CancellationToken.None)).ToDictionary();
}
