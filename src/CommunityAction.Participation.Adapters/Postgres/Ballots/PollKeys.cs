using System.Collections.Concurrent;
using System.Security.Cryptography;
using CommunityAction.Participation.Domain.Polls;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Ballots;

/// <summary>The ids of each poll's ballots, by the poll's key, which is made when its first ballot comes. Every node gets the same one.</summary>
internal sealed class PollKeys(NpgsqlDataSource database)
{
    private readonly ConcurrentDictionary<PollId, BallotIds> _known = new();

    public BallotIds? Known(PollId poll) => _known.GetValueOrDefault(poll);

    public async ValueTask<BallotIds> ForAsync(PollId poll, CancellationToken cancel)
    {
        if (_known.TryGetValue(poll, out var ids))
        {
            return ids;
        }

        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new("insert into participation.poll_keys (poll, key) values ($1, $2) on conflict do nothing")
        {
            Parameters = { new() { Value = poll.Value }, new() { Value = RandomNumberGenerator.GetBytes(32) } },
        });
        batch.BatchCommands.Add(new("select key from participation.poll_keys where poll = $1") { Parameters = { new() { Value = poll.Value } } });
        var key = (byte[])(await batch.ExecuteScalarAsync(cancel))!;
        return _known.GetOrAdd(poll, static (id, secret) => new(id, secret), key);
    }
}
