using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Live;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>What the log holds, read and counted by SQL alone, past all of the product's own code. For a log with one poll in it.</summary>
internal sealed class StoredBallots(string connectionString)
{
    private const string LastRevisions =
        "select distinct on (stream_id) data from participation.mt_events where type = 'polls.ballot-cast.v1' and seq_id <= $1 order by stream_id, version desc";

    /// <summary>The receipts of all ballots, in the order of the log.</summary>
    public async Task<IReadOnlyList<string>> ReceiptsAsync() =>
        await RowsAsync("select id from participation.mt_events where type = 'polls.ballot-cast.v1' order by seq_id", null, row => Receipt.Of(row.GetGuid(0)).Code);

    public async Task<long> VotersAsync(long through = long.MaxValue) =>
        (await RowsAsync($"select count(*) from ({LastRevisions}) b", through, row => row.GetInt64(0)))[0];

    /// <summary>The board must say what the log says, as of the position that it names.</summary>
    public async Task ShouldBeOnAsync(BoardSnapshot board)
    {
        var counted = await RowsAsync(
            $"select c.key, count(*), sum(c.value::bigint)::bigint from ({LastRevisions}) b, jsonb_each_text(b.data -> 'choices') c group by c.key",
            board.Sequence,
            row => (row.GetString(0), row.GetInt64(1), row.GetInt64(2)));
        board.Ballots.ShouldBe(await VotersAsync(board.Sequence));
        board.Rows!.Where(row => row.Votes > 0).Select(row => (row.Key, row.Votes, row.Points)).ShouldBe(counted, ignoreOrder: true);
    }

    /// <summary>Each receipt stands once, and nothing else does.</summary>
    public async Task ShouldBeExactlyAsync(IReadOnlyList<string> receipts)
    {
        var stored = await ReceiptsAsync();
        stored.Distinct().Count().ShouldBe(stored.Count, "a ballot is in the log twice");
        receipts.Except(stored).ShouldBeEmpty("a voter has a receipt for a ballot that is not in the log");
        stored.Except(receipts).ShouldBeEmpty("a ballot is in the log that nobody has a receipt for");
        (await VotersAsync()).ShouldBe(receipts.Count);
    }

    private async Task<List<T>> RowsAsync<T>(string sql, long? through, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        if (through is { } position)
        {
            command.Parameters.Add(new() { Value = position });
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
