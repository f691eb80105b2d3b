using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Decisions;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>The decision about an application that counts, as lists show it.</summary>
/// <param name="Title">Null when it was erased.</param>
/// <param name="GroupName">Null when it was erased.</param>
/// <param name="Reason">Null when it was erased.</param>
/// <param name="Appeal">Null when nobody appealed.</param>
/// <param name="AppealAt">UTC: since when the appeal is in that state.</param>
public sealed record ListedDecision(
    ApplicationId Application, int Number, GrantOutcome Outcome, long Pence, DateTimeOffset DecidedAt, DateTimeOffset AppealUntil, AppealState? Appeal, DateTimeOffset? AppealAt, string Decider,
    FundId Fund, RoundId Round, WardId? Ward, long Requested, string? Title, string? GroupName, string? Reason);

/// <param name="Rows">On this page, the newest first.</param>
/// <param name="Total">On all pages.</param>
/// <param name="Pence">Given by all of them together.</param>
/// <param name="Approved">How many got something.</param>
public sealed record DecisionPage(IReadOnlyList<ListedDecision> Rows, long Total, long Pence, long Approved)
{
    public int Pages => (int)((Total + DecisionFilter.PageSize - 1) / DecisionFilter.PageSize);
}

/// <summary>Decisions about grants from the table that <see cref="DecisionsProjection"/> keeps.</summary>
public sealed class DecisionList(NpgsqlDataSource database)
{
    private const string Columns =
        """
        select d.application, d.number, d.outcome, d.pence, d.decided_at, d.appeal_until, d.appeal, d.appeal_at, coalesce(deciding_name.text, d.decider), a.fund, a.round, a.ward, a.requested, title.text, group_name.text, reason.text
        from participation.grant_decisions d
        join participation.grant_applications a on a.id = d.application
        left join participation.vault_texts title on title.id = a.title
        left join participation.vault_texts reason on reason.id = d.reason
        left join participation.groups g on g.id = a.group_id
        left join participation.vault_texts group_name on group_name.id = g.name
        left join participation.groups deciding on deciding.id = d.deciding_group
        left join participation.vault_texts deciding_name on deciding_name.id = deciding.name

        """;

    private const string Narrowed = "where d.is_current and ($1::uuid is null or a.fund = $1) and ($2::uuid is null or a.round = $2) and ($3::text is null or a.ward = $3) and ($4::text is null or d.outcome = $4)";

    public async Task<DecisionPage> ReadAsync(DecisionFilter filter, CancellationToken cancel = default)
    {
        var sums = (await database.QueryAsync(
            $"""
            select count(*), coalesce(sum(d.pence), 0)::bigint, count(*) filter (where d.pence > 0)
            from participation.grant_decisions d join participation.grant_applications a on a.id = d.application {Narrowed}
            """,
            row => (Total: row.GetInt64(0), Pence: row.GetInt64(1), Approved: row.GetInt64(2)), cancel, ValuesOf(filter)))[0];
        var rows = await database.QueryAsync(
            $"{Columns}{Narrowed} order by d.decided_at desc, d.application limit {DecisionFilter.PageSize} offset {(filter.Page - 1) * DecisionFilter.PageSize}", Read, cancel, ValuesOf(filter));
        return new(rows, sums.Total, sums.Pence, sums.Approved);
    }

    /// <summary>Every one that fits, the newest first.</summary>
    public Task<IReadOnlyList<ListedDecision>> AllAsync(DecisionFilter filter, CancellationToken cancel = default) =>
        database.QueryAsync($"{Columns}{Narrowed} order by d.decided_at desc, d.application", Read, cancel, ValuesOf(filter));

    /// <summary>The one that counts; null when nobody has decided.</summary>
    public async Task<ListedDecision?> FindAsync(ApplicationId application, CancellationToken cancel = default) =>
        (await database.QueryAsync($"{Columns}where d.is_current and d.application = $1", Read, cancel, application.Value)).SingleOrDefault();

    /// <summary>Those of a round that count, by application.</summary>
    public async Task<IReadOnlyDictionary<ApplicationId, ListedDecision>> OfRoundAsync(RoundId round, CancellationToken cancel = default) =>
        (await AllAsync(new() { Round = round.Value }, cancel)).ToDictionary(one => one.Application);

    /// <summary>Those with an appeal that waits, and those that have to be decided again: the one that waits longest first.</summary>
    public Task<IReadOnlyList<ListedDecision>> AppealedAsync(CancellationToken cancel = default) =>
        database.QueryAsync($"{Columns}where d.is_current and d.appeal in ('Lodged', 'Upheld') order by d.appeal_at, d.application", Read, cancel);

    /// <summary>Those that were taken, appealed against or answered since a moment.</summary>
    public Task<IReadOnlyList<ListedDecision>> SinceAsync(DateTimeOffset moment, CancellationToken cancel = default) =>
        database.QueryAsync($"{Columns}where d.decided_at > $1 or d.appeal_at > $1", Read, cancel, moment.UtcDateTime);

    /// <summary>Rounds with applications that nobody has decided about, and how many.</summary>
    public async Task<IReadOnlyDictionary<RoundId, long>> UndecidedAsync(CancellationToken cancel = default) => (await database.QueryAsync(
        """
        select a.round, count(*) from participation.grant_applications a
        where a.status in ('Submitted', 'ChangesRequested') and not exists (select from participation.grant_decisions d where d.application = a.id)
        group by a.round
        """,
        row => (Round: new RoundId(row.GetGuid(0)), Count: row.GetInt64(1)), cancel)).ToDictionary(row => row.Round, row => row.Count);

    private static object?[] ValuesOf(DecisionFilter filter) => [filter.Fund, filter.Round, filter.Ward.Length == 0 ? null : filter.Ward, filter.Outcome?.ToString()];

    private static ListedDecision Read(NpgsqlDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return new(
            new(row.GetGuid(0)), row.GetInt32(1), Enum.Parse<GrantOutcome>(row.GetString(2)), row.GetInt64(3), new(row.GetDateTime(4)), new(row.GetDateTime(5)),
            Text(6) is { } appeal ? Enum.Parse<AppealState>(appeal) : null, row.IsDBNull(7) ? null : new DateTimeOffset(row.GetDateTime(7)), row.GetString(8),
            new(row.GetGuid(9)), new(row.GetGuid(10)), Text(11) is { } ward ? new(ward) : null, row.IsDBNull(12) ? 0 : row.GetInt64(12), Text(13), Text(14), Text(15));
    }
}
