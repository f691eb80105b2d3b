using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <param name="Fund">The fund.</param>
/// <param name="Year">In which the offers were accepted, by clocks in London.</param>
/// <param name="Grants">How many.</param>
/// <param name="Paid">In pence.</param>
/// <param name="Returned">In pence.</param>
/// <param name="Reported">How many of them have an accepted report.</param>
/// <param name="People">Whom these reached, as their last accepted reports say.</param>
public sealed record OutcomeTotal(FundId Fund, int Year, long Grants, long Paid, long Returned, long Reported, long People);

/// <summary>What a grant came to, as its accepted reports say.</summary>
public sealed record PublishedOutcome(AwardId Award, FundId Fund, string? Title, string? Group, int Year, long Paid, int? People, string? Summary)
{
    public IReadOnlyList<(string What, int Hoped, int Reached)> Targets { get; init; } = [];

    /// <summary>Those that the group lets everybody see.</summary>
    public IReadOnlyList<(string Hash, string Description)> Pictures { get; init; } = [];
}

/// <summary>What grants came to, for everybody: only of reports that were accepted.</summary>
public sealed class OutcomeList(NpgsqlDataSource database)
{
    public const int PageSize = 50;

    private const string Year = "extract(year from a.accepted_at at time zone 'Europe/London')::int";

    private const string LastAccepted =
        "select r.people, r.summary, r.accepted_at from participation.grant_reports r where r.award = a.award and r.status = 'Accepted' order by r.due_on desc, r.number desc limit 1";

    /// <summary>The latest year first.</summary>
    public Task<IReadOnlyList<OutcomeTotal>> TotalsAsync(CancellationToken cancel = default) => database.QueryAsync(
        $"""
        select app.fund, {Year} as year, count(*), sum(a.paid)::bigint, sum(a.returned)::bigint, count(told.accepted_at), coalesce(sum(told.people), 0)::bigint
        from participation.grant_awards a
        join participation.grant_applications app on app.id = a.application
        left join lateral ({LastAccepted}) told on true
        where a.status in ('Accepted', 'Closed')
        group by app.fund, year
        order by year desc, sum(a.paid) desc, app.fund
        """,
        row => new OutcomeTotal(new(row.GetGuid(0)), row.GetInt32(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6)), cancel);

    /// <summary>A page of them, from 1; the latest report first.</summary>
    public async Task<IReadOnlyList<PublishedOutcome>> ReadAsync(FundId? fund, int page, CancellationToken cancel = default)
    {
        var found = await database.QueryAsync(
            $"""
            select a.award, app.fund, title.text, group_name.text, {Year}, a.paid, told.people, summary.text
            from participation.grant_awards a
            join participation.grant_applications app on app.id = a.application
            join lateral ({LastAccepted}) told on true
            left join participation.vault_texts summary on summary.id = told.summary
            left join participation.vault_texts title on title.id = app.title
            left join participation.groups g on g.id = app.group_id
            left join participation.vault_texts group_name on group_name.id = g.name
            where a.status in ('Accepted', 'Closed') and ($1::uuid is null or app.fund = $1)
            order by told.accepted_at desc, a.award limit {PageSize} offset $2
            """,
            row => new PublishedOutcome(
                new(row.GetGuid(0)), new(row.GetGuid(1)), Text(row, 2), Text(row, 3), row.GetInt32(4), row.GetInt64(5), row.IsDBNull(6) ? null : row.GetInt32(6), Text(row, 7)),
            cancel, fund?.Value, (page - 1) * PageSize);
        var awards = found.Select(outcome => outcome.Award.Value).ToArray();
        var targets = (await database.QueryAsync(
            """
            select o.award, what.text, o.hoped, o.reached
            from participation.grant_outcomes o join participation.vault_texts what on what.id = o.what
            where o.award = any ($1) and o.reached is not null order by o.place
            """,
            row => (Award: row.GetGuid(0), What: row.GetString(1), Hoped: row.GetInt32(2), Reached: row.GetInt32(3)), cancel, awards)).ToLookup(row => row.Award);
        var pictures = (await database.QueryAsync(
            """
            select p.award, p.hash, description.text
            from participation.grant_photos p
            join participation.grant_reports r on r.award = p.award and r.number = p.report and r.status = 'Accepted'
            join participation.vault_texts description on description.id = p.description
            where p.award = any ($1) and p.may_be_shown order by r.due_on, p.hash
            """,
            row => (Award: row.GetGuid(0), Hash: row.GetString(1), Description: row.GetString(2)), cancel, awards)).ToLookup(row => row.Award);
        return
        [
            .. found.Select(outcome => outcome with
            {
                Targets = [.. targets[outcome.Award.Value].Select(row => (row.What, row.Hoped, row.Reached))],
                Pictures = [.. pictures[outcome.Award.Value].Select(row => (row.Hash, row.Description)).Distinct()],
            }),
        ];
    }

    /// <summary>A picture that everybody may see; null when there is none.</summary>
    public async Task<(ApplicationId Application, string MediaType)?> FindPictureAsync(AwardId award, string hash, CancellationToken cancel = default) => (await database.QueryAsync(
        """
        select a.application, p.media_type
        from participation.grant_photos p
        join participation.grant_reports r on r.award = p.award and r.number = p.report and r.status = 'Accepted'
        join participation.grant_awards a on a.award = p.award and a.status in ('Accepted', 'Closed')
        where p.award = $1 and p.hash = $2 and p.may_be_shown limit 1
        """,
        row => (new ApplicationId(row.GetGuid(0)), row.GetString(1)), cancel, award.Value, hash)) is [var picture] ? picture : null;

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
