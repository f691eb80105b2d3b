using System.Text;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Groups;
using Npgsql;
using Application = CommunityAction.Participation.Domain.Grants.Applications.Application;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Applications as lists show them, from the tables that <see cref="ApplicationsProjection"/> keeps.</summary>
public sealed class ApplicationList(NpgsqlDataSource database)
{
    private const string Columns =
        """
        select a.id, a.fund, a.round, a.group_id, a.status, title.text, group_name.text, a.requested, a.minimum_viable, a.ward, a.theme, a.population, a.holds, a.linked, a.saved_at, a.submitted_at

        """;

    private const string Tables =
        """
        from participation.grant_applications a
        left join participation.vault_texts title on title.id = a.title
        left join participation.groups g on g.id = a.group_id
        left join participation.vault_texts group_name on group_name.id = g.name

        """;

    private static readonly string[] In = [nameof(ApplicationStatus.Submitted), nameof(ApplicationStatus.ChangesRequested)];

    /// <summary>A page of a round's applications, with how many there are and what they ask for together.</summary>
    public async Task<ApplicationPage> ReadAsync(RoundId round, ApplicationFilter filter, CancellationToken cancel = default)
    {
        var (where, values) = Where(round, filter);
        await using var batch = database.CreateBatch();
        batch.Add($"select count(*), coalesce(sum(a.requested), 0)::bigint {(filter.Search.Length > 0 ? Tables : "from participation.grant_applications a ")}{where}", [.. values]);
        batch.Add($"{Columns}{Tables}{where}{OrderOf(filter)} limit {ApplicationFilter.PageSize} offset {(filter.Page - 1) * ApplicationFilter.PageSize}", [.. values]);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await rows.ReadAsync(cancel);
        var (total, requested) = (rows.GetInt64(0), rows.GetInt64(1));
        await rows.NextResultAsync(cancel);
        var read = new List<ListedApplication>();
        while (await rows.ReadAsync(cancel))
        {
            read.Add(Read(rows));
        }

        return new(read, total, requested);
    }

    /// <summary>All of a round that have been sent and stand.</summary>
    public Task<IReadOnlyList<ListedApplication>> AllAsync(RoundId round, CancellationToken cancel = default) =>
        database.QueryAsync($"{Columns}{Tables}where a.round = $1 and a.status = any ($2) order by a.submitted_at, a.id", Read, cancel, round.Value, In);

    /// <summary>Of groups that somebody belongs to, whatever became of them; what was saved last first.</summary>
    public Task<IReadOnlyList<ListedApplication>> OfGroupsAsync(IReadOnlyCollection<GroupId> groups, CancellationToken cancel = default) => database.QueryAsync(
        $"""
        {Columns}{Tables}where a.status <> 'NotEligible'
          and (a.group_id = any ($1) or a.id in (select application from participation.grant_co_applicants where group_id = any ($1)))
        order by a.saved_at desc limit 200
        """,
        Read, cancel, groups.Select(group => group.Value).ToArray());

    /// <summary>All that were ever sent in a round, whatever became of them, in the order in which they came.</summary>
    public Task<IReadOnlyList<ListedApplication>> SentAsync(RoundId round, CancellationToken cancel = default) =>
        database.QueryAsync($"{Columns}{Tables}where a.round = $1 and a.submitted_at is not null order by a.submitted_at, a.id", Read, cancel, round.Value);

    /// <summary>How many have been sent in each round, and how many are drafts.</summary>
    public async Task<IReadOnlyDictionary<RoundId, (long In, long Drafts, long Requested)>> CountsAsync(FundId fund, CancellationToken cancel = default) => (await database.QueryAsync(
        """
        select round, count(*) filter (where status = any ($2)), count(*) filter (where status = 'Draft'), coalesce(sum(requested) filter (where status = any ($2)), 0)::bigint
        from participation.grant_applications where fund = $1 group by round
        """,
        rows => (Round: new RoundId(rows.GetGuid(0)), Counts: (rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3))), cancel, fund.Value, In)).ToDictionary(row => row.Round, row => row.Counts);

    /// <summary>Others of the fund that may be the same, or of the same people: of the same group, of a group with the same number, or with nearly the same title.</summary>
    public Task<IReadOnlyList<AlikeApplication>> AlikeAsync(Application application, CancellationToken cancel = default) => database.QueryAsync(
        $"""
        {Columns}, a.group_id = mine.group_id, g.registration_number is not null and g.registration_number = my_group.registration_number
        {Tables}
        join participation.grant_applications mine on mine.id = $1
        left join participation.groups my_group on my_group.id = mine.group_id
        left join participation.vault_texts my_title on my_title.id = mine.title
        where a.fund = mine.fund and a.id <> mine.id and a.status = any ($2)
          and (a.group_id = mine.group_id or g.registration_number = my_group.registration_number or participation.similarity(title.text, my_title.text) >= 0.5)
        order by a.submitted_at desc limit 20
        """,
        rows => new AlikeApplication(Read(rows), rows.GetBoolean(16) ? Likeness.SameGroup : rows.GetBoolean(17) ? Likeness.SameNumber : Likeness.SameTitle), cancel, application.Id.Value, In);

    private static (string Where, List<object> Values) Where(RoundId round, ApplicationFilter filter)
    {
        var (text, values) = (new StringBuilder("where a.round = $1"), new List<object> { round.Value });
        void And(string condition, object value)
        {
            values.Add(value);
            text.Append(" and ").Append(condition.Replace("$?", "$" + values.Count, StringComparison.Ordinal));
        }

        And("a.status = any ($?)", ApplicationFilter.Statuses.TryGetValue(filter.Status, out var wanted) ? wanted.Select(status => status.ToString()).ToArray() : In);
        foreach (var (column, value) in new[] { ("ward", filter.Ward), ("theme", filter.Theme), ("population", filter.Population) }.Where(part => part.Item2.Length > 0))
        {
            And($"a.{column} = $?", value);
        }

        if (filter.Search.Length > 0)
        {
            And("(title.text ilike $? or group_name.text ilike $?)", "%" + filter.Search.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%");
        }

        if (filter.IsHeld)
        {
            text.Append(" and a.holds <> '{}'");
        }

        return (text.ToString(), values);
    }

    private static string OrderOf(ApplicationFilter filter) => filter.Order switch
    {
        "most" => " order by a.requested desc nulls last, a.id",
        "least" => " order by a.requested nulls last, a.id",
        _ => " order by a.submitted_at desc nulls last, a.id",
    };

    private static ListedApplication Read(NpgsqlDataReader rows)
    {
        string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
        long? Pence(int column) => rows.IsDBNull(column) ? null : rows.GetInt64(column);
        return new(new(rows.GetGuid(0)), new(rows.GetGuid(1)), new(rows.GetGuid(2)), new(rows.GetGuid(3)), Enum.Parse<ApplicationStatus>(rows.GetString(4)), Text(5), Text(6))
        {
            Requested = Pence(7),
            MinimumViable = Pence(8),
            Ward = Text(9) is { } ward ? new(ward) : null,
            Theme = Text(10) is { } theme ? new(theme) : null,
            Population = Text(11) is { } population ? new(population) : null,
            Holds = [.. rows.GetFieldValue<string[]>(12).Select(Enum.Parse<HoldKind>)],
            IsLinked = rows.GetBoolean(13),
            SavedAt = new DateTimeOffset(rows.GetDateTime(14)),
            SubmittedAt = rows.IsDBNull(15) ? null : new DateTimeOffset(rows.GetDateTime(15)),
        };
    }
}
