using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityAction.Participation.Domain.Polls;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Floors;

/// <summary>Reads pages of the log's columns, one after the other, and turns the JSON into ballots; keeps nothing.</summary>
public sealed class BareReader(NpgsqlDataSource database)
{
    private const string Columns = "seq_id, stream_id, version, id, type, data, timestamp, headers";

    private static readonly JsonTypeInfo<BallotCast> Shape = (JsonTypeInfo<BallotCast>)new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    }.GetTypeInfo(typeof(BallotCast));

    public Task<int> StreamAsync(Guid stream) => ReadAsync($"select {Columns} from participation.mt_events where stream_id = $1 order by version", stream);

    public Task<int> RangeAsync(long after, long through) =>
        ReadAsync($"select {Columns} from participation.mt_events where seq_id > $1 and seq_id <= $2 order by seq_id", after, through);

    /// <summary>The whole log; other events than ballots are read and left as they are.</summary>
    public async Task<int> AllAsync(int pageSize)
    {
        for (var position = 0; ;)
        {
            var read = await RangeAsync(position, position + pageSize);
            position += read;
            if (read < pageSize)
            {
                return position;
            }
        }
    }

    private async Task<int> ReadAsync(string sql, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        var count = 0;
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            _ = (rows.GetInt64(0), rows.GetGuid(1), rows.GetInt64(2), rows.GetGuid(3), rows.GetDateTime(6), rows.IsDBNull(7));
            if (rows.GetString(4) == "polls.ballot-cast.v1")
            {
                JsonSerializer.Deserialize(rows.GetFieldValue<byte[]>(5), Shape);
            }

            count++;
        }

        return count;
    }
}
