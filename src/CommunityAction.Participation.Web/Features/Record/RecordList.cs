using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>The record, as somebody may read it: which entries there are from the tables of <see cref="RecordProjection"/>, what they say from the log.</summary>
public sealed class RecordList(NpgsqlDataSource database, IEventStore log)
{
    public const int MostCounted = 10_000;

    private const string Columns =
        """
        select r.position, r.area, r.subject,
               case when s.title is not null then s.title when s.title_text is not null then st.text else coalesce(p.title, pt.text) end,
               coalesce(s.path, ''), s.owner
        """;

    /// <summary>A page, the newest first.</summary>
    public async Task<RecordPage> ReadAsync(RecordFilter filter, RecordViewer viewer, int limit = RecordFilter.PageSize, CancellationToken cancel = default)
    {
        var query = new RecordQuery(filter, viewer);
        var (where, values) = query.Page(filter.Before);
        var rows = await RowsAsync($"{where} order by r.position desc limit {limit + 1}", values, cancel);
        var total = await database.FirstAsync($"select count(*) from (select{query.Where} limit {MostCounted}) counted", row => row.GetInt64(0), cancel, query.Values);
        return new(await EntriesAsync([.. rows.Take(limit)], cancel), rows.Count > limit, total);
    }

    /// <summary>One entry; null when there is none, and when it is none of their business.</summary>
    public async Task<RecordEntry?> FindAsync(long position, RecordViewer viewer, CancellationToken cancel = default)
    {
        var (where, values) = new RecordQuery(new(), viewer).Page(position + 1);
        var rows = await RowsAsync($"{where} and r.position = {position}", values, cancel);
        return (await EntriesAsync(rows, cancel)).SingleOrDefault();
    }

    /// <summary>What a record is of: a poll, a programme, a proposal; null when there is no such thing that they may know of.</summary>
    public async Task<RecordSubject?> SubjectAsync(Guid about, RecordViewer viewer, CancellationToken cancel = default) => await database.FirstAsync(
        """
        select coalesce(s.title, st.text), coalesce(s.path, ''), s.owner
        from participation.record_subjects s left join participation.vault_texts st on st.id = s.title_text
        where s.id = $1 and (s.public or $2 or s.owner = $3)
        """,
        row => new RecordSubject(about, row.IsDBNull(0) ? null : row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : new PersonId(row.GetGuid(2))),
        cancel,
        about,
        viewer.IsOfficer,
        viewer.Themselves?.Value ?? Guid.Empty);

    private Task<IReadOnlyList<Row>> RowsAsync(string rest, object[] values, CancellationToken cancel) => database.QueryAsync(
        Columns + rest,
        row => new Row(
            row.GetInt64(0),
            row.GetString(1),
            new(row.GetGuid(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : new PersonId(row.GetGuid(5)))),
        cancel,
        values);

    private async Task<IReadOnlyList<RecordEntry>> EntriesAsync(IReadOnlyList<Row> rows, CancellationToken cancel)
    {
        var events = (await log.ReadAtAsync([.. rows.Select(row => row.Position)], cancel)).ToDictionary(recorded => recorded.Position);
        return
        [
            .. from row in rows
               let recorded = events[row.Position]
               select new RecordEntry(row.Position, recorded.At, row.Area, recorded.Fact!, recorded.Envelope?.Actor ?? "", row.Subject),
        ];
    }

    private sealed record Row(long Position, string Area, RecordSubject Subject);
}
