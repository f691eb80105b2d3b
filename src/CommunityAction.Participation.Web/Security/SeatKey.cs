using CommunityAction.Participation.Adapters.Postgres;

namespace CommunityAction.Participation.Web.Security;

/// <summary>The key that signs seats: in the database, the same for every node, and read once when a node starts.</summary>
public sealed record SeatKey(byte[] Value)
{
    public static async Task<SeatKey> ReadAsync(string runtime, CancellationToken cancel)
    {
        await using var database = Connections.Source(new(runtime) { Pooling = false });
        await using var command = database.CreateCommand("select key from participation.seat_key");
        return new((byte[])(await command.ExecuteScalarAsync(cancel))!);
    }
}
