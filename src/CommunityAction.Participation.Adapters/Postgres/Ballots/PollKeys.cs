using System.Collections.Concurrent;
using System.Security.Cryptography;
using CommunityAction.Participation.Domain.Polls;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Ballots;

/// <summary>The key of each poll, made when its first ballot comes. Every node gets the same one.</summary>
internal sealed class PollKeys(NpgsqlDataSource database)
{
    private readonly ConcurrentDictionary<PollId, byte[]> _known = new();

    public async ValueTask<byte[]> ForAsync(PollId poll, CancellationToken cancel)
    {
        if (_known.TryGetValue(poll, out var key))
        {
            return key;
        }

        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new("insert into participation.poll_keys (poll, key) values ($1, $2) on conflict do nothing")
        {
            Parameters = { new() { Value = poll.Value }, new() { Value = RandomNumberGenerator.GetBytes(32) } },
        });
        batch.BatchCommands.Add(new("select key from participation.poll_keys where poll = $1") { Parameters = { new() { Value = poll.Value } } });
        return _known.GetOrAdd(poll, (byte[])(await batch.ExecuteScalarAsync(cancel))!);
    }
}
