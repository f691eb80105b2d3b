using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>Rows of the log as events: the position, and then <see cref="Columns"/>.</summary>
internal sealed class RecordedRows
{
    public const string Columns = "stream_id, version, id, type, data, timestamp, headers";

    private string _lastName = "";

    public List<RecordedEvent> List { get; } = [];

    public void Add(NpgsqlDataReader row)
    {
        var name = row.GetString(4);
        _lastName = name == _lastName ? _lastName : name; // one text for a page of ballots
        List.Add(new(
            row.GetInt64(0),
            row.GetGuid(1),
            row.GetInt64(2),
            row.GetGuid(3),
            _lastName,
            EventJson.Read(_lastName, row.GetFieldValue<byte[]>(5)),
            new DateTimeOffset(row.GetDateTime(6)),
            row.IsDBNull(7) ? null : EventJson.ReadEnvelope(row.GetFieldValue<byte[]>(7))));
    }
}
