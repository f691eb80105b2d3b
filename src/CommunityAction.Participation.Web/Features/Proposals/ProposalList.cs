using System.Text;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>Proposals as lists show them, from the tables that <see cref="ProposalsProjection"/> keeps.</summary>
public sealed class ProposalList(NpgsqlDataSource database)
{
    private const string Columns =
        """
        select p.id, d.title, d.summary, p.status, p.ward, p.theme, p.population, p.guess, p.cost, p.supporters, p.support_target, p.comments, p.answer_by,
               p.saved_at, p.submitted_at, p.accepted_at, group_name.text, p.owner
        """;

    private const string Tables =
        """
         from participation.proposals p
         left join participation.proposal_documents d on d.proposal = p.id
         left join participation.groups g on g.id = p.author_group
         left join participation.vault_texts group_name on group_name.id = g.name

        """;

    /// <summary>A page of what the public may see.</summary>
    public async Task<ProposalPage> ReadAsync(ProposalFilter filter, CancellationToken cancel = default)
    {
        var (where, values) = Where(filter);
        await using var batch = database.CreateBatch();
        batch.Add("select count(*)" + where, [.. values]);
        batch.Add(Columns + where + OrderOf(filter) + $" limit {ProposalFilter.PageSize} offset {(filter.Page - 1) * ProposalFilter.PageSize}", [.. values]);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await rows.ReadAsync(cancel);
        var total = rows.GetInt64(0);
        await rows.NextResultAsync(cancel);
        var read = new List<ListedProposal>();
        while (await rows.ReadAsync(cancel))
        {
            read.Add(Read(rows));
        }

        return new(read, total);
    }

    /// <summary>A person's own, whatever became of them; what was saved last first.</summary>
    public Task<IReadOnlyList<ListedProposal>> OfAuthorAsync(PersonId author, CancellationToken cancel = default) =>
        QueryAsync("where p.author = $1 order by p.saved_at desc limit 200", cancel, author.Value);

    /// <summary>In any of these states; what has waited longest first.</summary>
    public Task<IReadOnlyList<ListedProposal>> InAsync(IEnumerable<ProposalStatus> states, CancellationToken cancel = default) =>
        QueryAsync("where p.status = any ($1) order by coalesce(p.accepted_at, p.submitted_at, p.saved_at) limit 200", cancel, (object)states.Select(state => state.ToString()).ToArray());

    /// <summary>Of one programme, worked out and on no ballot but perhaps that of one poll; the most backed first. At most as many as a ballot holds.</summary>
    public Task<IReadOnlyList<ListedProposal>> ReadyAsync(ProgrammeId programme, PollId? onBallotOf = null, CancellationToken cancel = default) => QueryAsync(
        $"where p.programme = $1 and d.title is not null and (p.status = 'Costed' or p.status = 'OnBallot' and p.ballot = $2) order by p.supporters desc, p.id limit {PollRulesCheck.MostOptions}",
        cancel, programme.Value, onBallotOf?.Value ?? Guid.Empty);

    /// <summary>How many of each programme could go on a ballot now.</summary>
    public async Task<IReadOnlyDictionary<ProgrammeId, long>> ReadyByProgrammeAsync(CancellationToken cancel = default) => (await database.QueryAsync(
        "select p.programme, count(*)" + Tables + "where d.title is not null and p.status = 'Costed' group by p.programme",
        rows => (Programme: new ProgrammeId(rows.GetGuid(0)), Ready: rows.GetInt64(1)), cancel)).ToDictionary(row => row.Programme, row => row.Ready);

    /// <summary>That the council owes an answer, the next due first.</summary>
    public Task<IReadOnlyList<ListedProposal>> OwedAsync(CancellationToken cancel = default) => QueryAsync(
        "where p.answer_by is not null and p.status = any ($1) order by p.answer_by limit 200", cancel,
        (object)new[] { ProposalStatus.Accepted, ProposalStatus.ChangeOffered, ProposalStatus.Costed, ProposalStatus.NotFeasible }.Select(state => state.ToString()).ToArray());

    /// <summary>Public ones that say much the same, the likest first.</summary>
    public Task<IReadOnlyList<ListedProposal>> LikeAsync(ProposalId proposal, string title, string summary, CancellationToken cancel = default) => QueryAsync(
        $"join participation.proposals_like($2, $3, 20) likes on likes.proposal = p.id where p.id <> $1 and p.public and p.status = any ($4) and likes.likeness >= {LeastLikeness} order by likes.likeness desc limit 5",
        cancel, proposal.Value, title, summary, ProposalFilter.Stages["open"].Append(ProposalStatus.OnBallot).Append(ProposalStatus.Answered).Select(state => state.ToString()).ToArray());

    // Tried on the demo's forty proposals: what shares a word or two stays below, what asks for the same is above.
    private const string LeastLikeness = "0.3";

    private Task<IReadOnlyList<ListedProposal>> QueryAsync(string rest, CancellationToken cancel, params object[] values) =>
        database.QueryAsync(Columns + Tables + rest, Read, cancel, values);

    private static (string Where, List<object> Values) Where(ProposalFilter filter)
    {
        var (text, values) = (new StringBuilder(Tables), new List<object>());
        void And(string condition, object value)
        {
            values.Add(value);
            text.Append(" and ").Append(condition.Replace("$?", "$" + values.Count, StringComparison.Ordinal));
        }

        if (filter.Search.Length > 0)
        {
            values.Add(filter.Search);
            text.Append("join participation.proposals_found($1) found on found.proposal = p.id ");
        }

        text.Append("where p.public");
        foreach (var (column, value) in new[] { ("ward", filter.Ward), ("theme", filter.Theme), ("population", filter.Population) }.Where(part => part.Item2.Length > 0))
        {
            And($"p.{column} = $?", value);
        }

        if (filter.Programme.Length > 0)
        {
            And("p.programme = $?", Guid.Parse(filter.Programme));
        }

        if (filter.Stage.Length > 0)
        {
            And("p.status = any ($?)", ProposalFilter.Stages[filter.Stage].Select(state => state.ToString()).ToArray());
        }

        if (filter.Cost.Length > 0)
        {
            And("coalesce(p.cost, p.guess) >= $?", ProposalFilter.Costs[filter.Cost].From * 100);
            And("coalesce(p.cost, p.guess) < $?", ProposalFilter.Costs[filter.Cost].To * 100);
        }

        return (text.ToString(), values);
    }

    private static string OrderOf(ProposalFilter filter) => filter.Order switch
    {
        _ when filter.Search.Length > 0 && filter.Order == "support" => " order by found.likeness desc, p.supporters desc, p.id",
        "newest" => " order by p.accepted_at desc nulls last, p.id",
        "target" => " order by p.answer_by is not null, p.supporters::real / greatest(p.support_target, 1) desc, p.id",
        "cost" => " order by coalesce(p.cost, p.guess) nulls last, p.id",
        _ => " order by p.supporters desc, p.id",
    };

    private static ListedProposal Read(NpgsqlDataReader rows)
    {
        string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
        DateTimeOffset? Moment(int column) => rows.IsDBNull(column) ? null : new DateTimeOffset(rows.GetDateTime(column));
        long? Pence(int column) => rows.IsDBNull(column) ? null : rows.GetInt64(column);
        return new(new(rows.GetGuid(0)), Text(1), Text(2) ?? "", Enum.Parse<ProposalStatus>(rows.GetString(3)))
        {
            Ward = Text(4) is { } ward ? new WardId(ward) : null,
            Theme = Text(5) is { } theme ? new ThemeId(theme) : null,
            Population = Text(6) is { } population ? new PopulationId(population) : null,
            Guess = Pence(7),
            Cost = Pence(8),
            Supporters = rows.GetInt32(9),
            Target = rows.GetInt32(10),
            Comments = rows.GetInt32(11),
            AnswerBy = Moment(12),
            SavedAt = Moment(13)!.Value,
            SubmittedAt = Moment(14),
            AcceptedAt = Moment(15),
            Group = Text(16),
            Owner = rows.IsDBNull(17) ? null : new PersonId(rows.GetGuid(17)),
        };
    }
}
