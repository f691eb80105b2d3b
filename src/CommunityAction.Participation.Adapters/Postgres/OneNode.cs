using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres;

/// <summary>Work that one node does at a time: whoever holds its lock, for as long as the connection lasts.</summary>
internal static class OneNode
{
    /// <summary>False when another node does it.</summary>
    public static async Task<bool> TryLockAsync(NpgsqlConnection connection, string work, CancellationToken cancel)
    {
        var key = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(work)));
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = key } } };
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }
}
