using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Awards as lists show them, from the tables that <see cref="AwardsProjection"/> keeps.</summary>
public sealed class AwardList(NpgsqlDataSource database)
{
    private const string Names =
        """
        join participation.grant_applications a on a.id = x.application
        left join participation.vault_texts title on title.id = a.title
        left join participation.groups g on g.id = a.group_id
        left join participation.vault_texts group_name on group_name.id = g.name

        """;

    /// <summary>Decisions to give that nobody has offered yet, oldest first.</summary>
    public Task<IReadOnlyList<DecisionToOffer>> ToOfferAsync(CancellationToken cancel = default) => database.QueryAsync(
        $"""
        select x.application, a.fund, x.pence, x.decided_at, title.text, group_name.text, a.holds, x.appeal
        from participation.grant_decisions x
        {Names}
        left join participation.grant_awards w on w.award = x.award
        where x.is_current and x.award is not null and (w.award is null or (w.decision < x.number and w.status <> 'Closed')) and a.status in ('Submitted', 'ChangesRequested')
        order by x.decided_at limit 500
        """,
        row => new DecisionToOffer(new(row.GetGuid(0)), new(row.GetGuid(1)), row.GetInt64(2), Moment(row, 3), Text(row, 4), Text(row, 5))
        {
            Holds = [.. row.GetFieldValue<string[]>(6).Select(Enum.Parse<HoldKind>)],
            WaitsForAppeal = Text(row, 7) is "Lodged" or "Upheld",
        },
        cancel);

    /// <summary>A page of awards, what was offered last first, with how many there are and what they give together.</summary>
    public async Task<AwardPage> ReadAsync(AwardFilter filter, CancellationToken cancel = default)
    {
        const string Where = "where ($1 is null or a.fund = $1) and ($2 is null or a.round = $2) and ($3 = '' or x.status = $3)";
        object?[] values = [filter.Fund ?? (object)DBNull.Value, filter.Round ?? (object)DBNull.Value, filter.Status];
        var rows = await database.QueryAsync(
            $"""
            select x.award, x.application, a.fund, x.status, x.pence, x.planned, x.paid, x.expires_at, x.signed_at is not null, x.conditions - x.conditions_met, x.bank, x.bank_verified_at is not null,
              title.text, group_name.text, count(*) over (), (sum(x.pence) over ())::bigint
            from participation.grant_awards x
            {Names}{Where.Replace("$1", "$1::uuid", StringComparison.Ordinal).Replace("$2", "$2::uuid", StringComparison.Ordinal)}
            order by x.offered_at desc, x.award limit {AwardFilter.PageSize} offset {(filter.Page - 1) * AwardFilter.PageSize}
            """,
            row => (Row: Read(row), Total: row.GetInt64(14), Pence: row.GetInt64(15)), cancel, values);
        return rows is [var first, ..] ? new([.. rows.Select(row => row.Row)], first.Total, first.Pence) : new([], 0, 0);
    }

    /// <summary>Payments with what they belong to: what is due first.</summary>
    public Task<IReadOnlyList<ListedPayment>> PaymentsAsync(PaymentFilter filter, CancellationToken cancel = default) => database.QueryAsync(
        $"""
        select p.award, x.application, a.fund, p.number, p.pence, p.due_on, p.status, p.exported_at, p.made_on, p.problem, title.text, group_name.text
        from participation.grant_payments p
        join participation.grant_awards x on x.award = p.award
        {Names}
        where ($1::uuid is null or a.fund = $1::uuid) and p.status = any ($2) and ($3::date is null or p.due_on <= $3::date) and (p.status in ('Made', 'Cancelled') or x.status = 'Accepted')
        order by p.due_on, p.award, p.number limit {PaymentFilter.Most}
        """,
        row => new ListedPayment(
            new(row.GetGuid(0)), new(row.GetGuid(2)), row.GetInt32(3), row.GetInt64(4), row.GetFieldValue<DateOnly>(5), Enum.Parse<PaymentStatus>(row.GetString(6)), Text(row, 10), Text(row, 11))
        {
            ExportedAt = row.IsDBNull(7) ? null : Moment(row, 7),
            MadeOn = row.IsDBNull(8) ? null : row.GetFieldValue<DateOnly>(8),
            Problem = row.IsDBNull(9) ? null : Enum.Parse<PaymentNews>(row.GetString(9)),
        },
        cancel, filter.Fund ?? (object)DBNull.Value, filter.Statuses.Select(status => status.ToString()).ToArray(), filter.DueBy ?? (object)DBNull.Value);

    /// <summary>What each pot has offered, granted and paid. What came back counts as granted no more.</summary>
    public async Task<IReadOnlyDictionary<PotId, PotSums>> SumsAsync(CancellationToken cancel = default) => (await database.QueryAsync(
        """
        select pot, coalesce(sum(pence) filter (where status = 'Offered'), 0)::bigint, coalesce(sum(pence - returned) filter (where status in ('Accepted', 'Closed')), 0)::bigint,
          coalesce(sum(paid - returned), 0)::bigint
        from participation.grant_awards group by pot
        """,
        row => (Pot: new PotId(row.GetGuid(0)), Sums: new PotSums(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3))), cancel)).ToDictionary(row => row.Pot, row => row.Sums);

    /// <summary>What waits for an officer: details to check, and offers that lapse.</summary>
    public Task<IReadOnlyList<WaitingAward>> WaitingAsync(CancellationToken cancel = default) => database.QueryAsync(
        $"""
        select x.award, title.text, group_name.text, x.status = 'Offered', case when x.status = 'Offered' then x.expires_at else x.bank_at end
        from participation.grant_awards x
        {Names}
        where x.status = 'Offered' or (x.status = 'Accepted' and x.bank > 0 and x.bank_verified_at is null)
        """,
        row => new WaitingAward(new(row.GetGuid(0)), Text(row, 1) ?? Text(row, 2), row.GetBoolean(3), Moment(row, 4)), cancel);

    private static ListedAward Read(NpgsqlDataReader row) => new(
        new(row.GetGuid(0)), new ApplicationId(row.GetGuid(1)), new(row.GetGuid(2)), Enum.Parse<AwardStatus>(row.GetString(3)), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), Text(row, 12), Text(row, 13))
    {
        ExpiresAt = Moment(row, 7),
        IsSigned = row.GetBoolean(8),
        OpenConditions = row.GetInt32(9),
        HasBank = row.GetInt32(10) > 0,
        IsBankVerified = row.GetBoolean(11),
    };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Moment(NpgsqlDataReader row, int column) => new(row.GetDateTime(column), TimeSpan.Zero);
}
