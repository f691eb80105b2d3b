using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants.OpenData;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>Past grants as the page lists, narrows and adds them up.</summary>
public sealed class PastGrantList(NpgsqlDataSource database)
{
    private const string Columns = "select id, title, recipient, currency, amount, awarded, programme, areas from participation.published_grants p";
    private const string Year = "extract(year from p.awarded)::int";

    public async Task<PastGrantPage> ReadAsync(PastGrantFilter filter, CancellationToken cancel = default)
    {
        var (where, values) = Where(filter);
        await using var batch = database.CreateBatch();
        batch.Add(
            $"""
            with found as materialized (select currency, amount, {Year} as year, programme, areas from participation.published_grants p{where})
            select grouping(year, programme), currency, year::text, programme, count(*), sum(amount) from found group by grouping sets ((currency), (currency, year), (currency, programme))
            union all select 0, currency, null, area, count(*), sum(amount) from found left join lateral unnest(areas) area on true group by currency, area
            """,
            values);
        batch.Add($"{Columns}{where}{OrderOf(filter)} limit {PastGrantFilter.PageSize} offset {(filter.Page - 1) * PastGrantFilter.PageSize}", values);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        var groups = await AllAsync(
            rows, row => (Of: (Grouped)row.GetInt32(0), Currency: row.GetString(1), Total: new GrantTotal(Text(row, 2) ?? Text(row, 3), row.GetInt64(4), row.GetDecimal(5))), cancel);
        await rows.NextResultAsync(cancel);
        var grants = await AllAsync(rows, Listed, cancel);
        var sums = groups.Where(group => group.Of == Grouped.All).OrderByDescending(group => group.Total.Grants).ThenBy(group => group.Currency, StringComparer.Ordinal).ToList();
        var currency = sums is [var first, ..] ? first.Currency : "";
        var counted = groups.Where(group => group.Currency == currency).ToLookup(group => group.Of, group => group.Total);
        return new(
            grants, sums.Sum(sum => sum.Total.Grants), [.. sums.Select(sum => new AwardedSum(sum.Currency, sum.Total.Amount))],
            [.. counted[Grouped.ByYear].OrderByDescending(year => year.Name, StringComparer.Ordinal)], [.. Richest(counted[Grouped.ByProgramme])], [.. Richest(counted[Grouped.ByArea])]);
    }

    /// <summary>Every grant that fits, as it is published.</summary>
    public async Task<IReadOnlyList<Grant>> AllAsync(PastGrantFilter filter, CancellationToken cancel = default)
    {
        var (where, values) = Where(filter);
        return await database.QueryAsync($"select d.document::text from participation.published_grants p join participation.published_grant_documents d using (id){where}{OrderOf(filter)}", row => PublishedGrants.Read(row, 0), cancel, values);
    }

    public async Task<GrantChoices> ChoicesAsync(CancellationToken cancel = default)
    {
        var found = await database.QueryAsync(
            $"""
            select 'year', ({Year})::text from participation.published_grants p group by 2
            union all select 'programme', programme from participation.published_grants where programme is not null group by 2
            union all select 'area', area from participation.published_grants p, unnest(p.areas) area group by 2
            """,
            row => (Kind: row.GetString(0), Name: row.GetString(1)),
            cancel);
        IReadOnlyList<string> Of(string kind) => [.. found.Where(one => one.Kind == kind).Select(one => one.Name).Order(StringComparer.CurrentCulture)];
        return new([.. Of("year").Reverse()], Of("programme"), Of("area"));
    }

    private static IEnumerable<GrantTotal> Richest(IEnumerable<GrantTotal> totals) => totals.OrderByDescending(total => total.Amount).ThenBy(total => total.Name, StringComparer.CurrentCulture);

    private static (string Where, object?[] Values) Where(PastGrantFilter filter)
    {
        var (conditions, values) = (new List<string>(), new List<object?>());
        void And(bool wanted, string condition, object? value)
        {
            if (wanted)
            {
                values.Add(value);
                conditions.Add(condition.Replace("$?", $"${values.Count}", StringComparison.Ordinal));
            }
        }

        And(filter.Search.Length > 0, "(strpos(lower(p.recipient), lower($?)) > 0 or p.id = $? or p.id in (select f.id from participation.published_grant_documents f where f.words @@ websearch_to_tsquery('english', $?)))", filter.Search);
        And(filter.Year is not null, "p.awarded >= make_date($?, 1, 1) and p.awarded <= make_date($?, 12, 31)", filter.Year);
        And(filter.Programme.Length > 0, "p.programme = $?", filter.Programme);
        And(filter.Recipient.Length > 0, "p.recipient = $?", filter.Recipient);
        And(filter.Area.Length > 0, "$? = any (p.areas)", filter.Area);
        return (conditions.Count == 0 ? "" : " where " + string.Join(" and ", conditions), [.. values]);
    }

    private static string OrderOf(PastGrantFilter filter) => filter.Order switch
    {
        "oldest" => " order by p.awarded, p.id",
        "most" => " order by p.amount desc, p.id",
        "least" => " order by p.amount, p.id",
        _ => " order by p.awarded desc, p.id",
    };

    private static ListedGrant Listed(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetDecimal(4), row.GetFieldValue<DateOnly>(5), Text(row, 6), row.GetFieldValue<string[]>(7));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>As PostgreSQL's grouping() says it: a bit for each column that is not grouped by.</summary>
    private enum Grouped
    {
        ByArea = 0,
        ByYear = 1,
        ByProgramme = 2,
        All = 3,
    }

    private static async Task<List<TRow>> AllAsync<TRow>(NpgsqlDataReader rows, Func<NpgsqlDataReader, TRow> read, CancellationToken cancel)
    {
        var found = new List<TRow>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(read(rows));
        }

        return found;
    }
}
