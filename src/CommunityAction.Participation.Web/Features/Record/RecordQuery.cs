using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>A filter and who asks, as SQL.</summary>
internal sealed class RecordQuery
{
    private const string Tables =
        """
         from participation.record_entries r
         left join participation.record_subjects s on s.id = r.subject
         left join participation.record_subjects p on p.id = s.parent
         left join participation.vault_texts st on st.id = s.title_text
         left join participation.vault_texts pt on pt.id = p.title_text
         where
        """;

    private readonly List<string> _conditions = [];
    private readonly List<object> _values = [];

    /// <param name="filter">What is wanted.</param>
    /// <param name="viewer">Who wants it.</param>
    public RecordQuery(RecordFilter filter, RecordViewer viewer)
    {
        MayRead(viewer);
        And(filter.Area.Length > 0, "r.area = {0}", filter.Area);
        And(filter.Kind is not null, "r.kind = {0}", filter.Kind.ToString()!);
        And(filter.From is not null, "r.at >= {0}", Midnight(filter.From ?? default));
        And(filter.Since is not null, "r.at >= {0}", (filter.Since ?? default).UtcDateTime);
        And(filter.To is not null, "r.at < {0}", Midnight((filter.To ?? default).AddDays(1)));
        And(filter.About is not null,
            """
            r.subject in (
              select id from participation.record_subjects
               where {0} in (id, parent) or parent in (select id from participation.record_subjects where parent = {0})
              union all select {0})
            """,
            filter.About ?? default);
        And(filter.Search.Length > 0, "(r.words ilike {0} or s.title ilike {0} or st.text ilike {0} or (s.title_text is null and pt.text ilike {0}))", "%" + Escape(filter.Search) + "%");
    }

    public string Where => Tables + string.Join(" and ", _conditions);

    /// <summary>With the page that begins before a position.</summary>
    public (string Where, object[] Values) Page(long? before) => before is null ? (Where, Values) : ($"{Where} and r.position < ${_values.Count + 1}", [.. _values, before.Value]);

    public object[] Values => [.. _values];

    private void MayRead(RecordViewer viewer)
    {
        if (viewer.Themselves is { } person)
        {
            And(true, "(r.people @> array[{0}::uuid] or (r.owners and s.owner = {0}))", person.Value);
        }
        else
        {
            // a comment is as public as what it is on; the council's own settings have no subject
            And(true, "(r.audience = any ({0}) or (r.audience = 'Everybody' and coalesce(s.public, p.public, true)))", viewer.Audiences);
        }
    }

    private void And(bool wanted, string condition, object value)
    {
        if (wanted)
        {
            _values.Add(value);
            _conditions.Add(condition.Replace("{0}", $"${_values.Count}", StringComparison.Ordinal));
        }
    }

    private static DateTime Midnight(DateOnly day) => Moments.FromLondon(day.ToDateTime(TimeOnly.MinValue)).UtcDateTime;

    private static string Escape(string search) =>
        search.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
