using Npgsql;

namespace CommunityAction.Participation.Web.Security;

/// <summary>The key that signs seats: in the database, the same for every node, and read once when a node starts.</summary>
public sealed record SeatKey(byte[] Value)
{
    public static async Task<SeatKey> ReadAsync(string runtime, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(runtime);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("select key from participation.seat_key", connection);
        return new((byte[])(await command.ExecuteScalarAsync(cancel))!);
    }
}
