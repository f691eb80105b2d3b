using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Wording;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>Grants that run, from the tables that the projections of awards, applications and reports keep.</summary>
public sealed class MonitoringList(NpgsqlDataSource database, IDatabaseClock clock)
{
    private const string Owed = "select from participation.grant_reports r where r.award = a.award and r.status in ('Requested', 'SentBack')";

    private DateOnly Today => DateOnly.FromDateTime(Moments.ToLondon(clock.Now));

    /// <summary>What waits longest first.</summary>
    public Task<IReadOnlyList<MonitoredGrant>> ReadAsync(MonitoringFilter filter, CancellationToken cancel = default) => database.QueryAsync(
        $"""
        select a.award, a.application, app.fund, title.text, group_name.text, a.status = 'Closed', a.pence, a.paid, a.returned, told.spent, told.people,
          next.number, next.due_on, next.is_final, next.status,
          (select count(*) from participation.grant_reports r where r.award = a.award and r.status = 'Accepted'),
          (select count(*) from participation.grant_reports r where r.award = a.award and r.status <> 'Cancelled'),
          (select count(*) from participation.grant_outcomes o where o.award = a.award and o.reached >= o.hoped),
          (select count(*) from participation.grant_outcomes o where o.award = a.award),
          exists (select from participation.grant_variations v where v.award = a.award and v.status = 'Asked')
        from participation.grant_awards a
        join participation.grant_applications app on app.id = a.application
        left join participation.vault_texts title on title.id = app.title
        left join participation.groups g on g.id = app.group_id
        left join participation.vault_texts group_name on group_name.id = g.name
        left join lateral (
          select r.number, r.due_on, r.is_final, r.status from participation.grant_reports r
          where r.award = a.award and r.status in ('Requested', 'Submitted', 'SentBack') order by r.due_on, r.number limit 1) next on true
        left join lateral (
          select r.spent, r.people from participation.grant_reports r
          where r.award = a.award and r.submitted_at is not null and r.status <> 'Cancelled' order by r.submitted_at desc limit 1) told on true
        where a.status = $1 and ($2::uuid is null or app.fund = $2) and ($3 = '' or title.text ilike $4 or group_name.text ilike $4) and {Where(filter.State)}
        order by next.due_on nulls last, a.accepted_at, a.award
        """,
        Read, cancel, filter.State == "closed" ? nameof(AwardStatus.Closed) : nameof(AwardStatus.Accepted), filter.Fund, filter.Search, $"%{Escaped(filter.Search)}%", Today, Today.AddDays(ReportDates.DaysBefore));

    /// <summary>$5 is today in London, $6 the last day that is soon.</summary>
    private static string Where(string state) => state switch
    {
        "late" => $"exists ({Owed} and r.due_on < $5) and $6::date is not null",
        "due" => $"exists ({Owed} and r.due_on between $5 and $6)",
        "read" => "exists (select from participation.grant_reports r where r.award = a.award and r.status = 'Submitted') and $5::date < $6::date",
        "change" => "exists (select from participation.grant_variations v where v.award = a.award and v.status = 'Asked') and $5::date < $6::date",
        "bare" => "not exists (select from participation.grant_reports r where r.award = a.award and r.status <> 'Cancelled') and $5::date < $6::date",
        _ => "$5::date < $6::date",
    };

    private static string Escaped(string search) => search.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    private static MonitoredGrant Read(NpgsqlDataReader row)
    {
        string? Text(int at) => row.IsDBNull(at) ? null : row.GetString(at);
        return new(new(row.GetGuid(0)), new(row.GetGuid(1)), new(row.GetGuid(2)), Text(3), Text(4), row.GetBoolean(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8))
        {
            Spent = row.IsDBNull(9) ? null : row.GetInt64(9),
            People = row.IsDBNull(10) ? null : row.GetInt32(10),
            Next = row.IsDBNull(11) ? null : (row.GetInt32(11), row.GetFieldValue<DateOnly>(12), row.GetBoolean(13), Enum.Parse<ReportStatus>(row.GetString(14))),
            Reports = (row.GetInt64(15), row.GetInt64(16)),
            Targets = (row.GetInt64(17), row.GetInt64(18)),
            HasVariation = row.GetBoolean(19),
        };
    }
}
