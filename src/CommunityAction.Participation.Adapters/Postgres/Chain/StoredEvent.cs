using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>One row of the log as the database holds it, unread: what the chain covers.</summary>
/// <param name="Position">Its place in the log, from 1.</param>
/// <param name="Id">The event's own id.</param>
/// <param name="Stream">The stream it belongs to.</param>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Type">The stored name.</param>
/// <param name="At">UTC; PostgreSQL keeps whole microseconds.</param>
/// <param name="Data">The payload as PostgreSQL writes the jsonb as text, in UTF-8.</param>
/// <param name="Headers">Written like the data; null on a ballot.</param>
public readonly record struct StoredEvent(
    long Position, Guid Id, Guid Stream, long Version, string Type, DateTime At, ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte>? Headers)
{
    /// <summary>Behind the position. A stream that is null can only be the work of somebody who changed the row.</summary>
    internal const string Columns = "id, coalesce(stream_id, '00000000-0000-0000-0000-000000000000'::uuid), version, type, timestamp, data, headers";

    internal static StoredEvent Read(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetGuid(1),
        row.GetGuid(2),
        row.GetInt64(3),
        row.GetString(4),
        row.GetDateTime(5),
        row.GetFieldValue<byte[]>(6),
        row.IsDBNull(7) ? (ReadOnlyMemory<byte>?)null : row.GetFieldValue<byte[]>(7)); // an array that is null would become an empty memory
}
