using System.Text;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Mail;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>Proposals that anybody may read, without their authors, from the tables of lists.</summary>
public sealed class PublicProposals(NpgsqlDataSource database, SiteAddress site)
{
    /// <summary>Steps that people read about. What an author drafts and what an officer asks to change are their own business.</summary>
    private static readonly Type[] PublicSteps =
    [
        typeof(ProposalAccepted), typeof(ProposalRefused), typeof(ProposalMerged), typeof(ProposalCosted), typeof(FeasibilityDenied), typeof(ChangeOffered), typeof(ChangeAgreed),
        typeof(ChangeDeclined), typeof(ProposalWithdrawn), typeof(TargetReached), typeof(ProposalBalloted), typeof(BallotPlaceWithdrawn), typeof(ProposalAnswered),
    ];

    private static readonly string[] StepNames = [.. EventCatalogue.All.Where(entry => PublicSteps.Contains(entry.Type)).Select(entry => entry.Name)];
    private static readonly string Answered = EventCatalogue.All.Single(entry => entry.Type == typeof(ProposalAnswered)).Name;

    private static readonly string[] States = Enum.GetNames<ProposalState>();

    private const string Select =
        """
        select p.id, p.programme, d.title, d.summary, p.status, p.ward, p.theme, p.population, p.author_group, p.guess, p.cost, p.supporters, p.support_target,
               p.comments, p.accepted_at, p.answer_by, answer.kind, answer.text, answer.at, p.ballot, p.merged_into, step.at
          from participation.proposals p
          join lateral (select max(e.timestamp) as at from participation.mt_events e where e.stream_id = p.id and e.type = any ($1)) step on true
          left join participation.proposal_documents d on d.proposal = p.id
          left join lateral (
            select e.data ->> 'kind' as kind, words.text, e.timestamp as at
              from participation.mt_events e left join participation.vault_texts words on words.id = (e.data -> 'text' ->> 'id')::uuid
             where e.stream_id = p.id and e.type = $2 order by e.version desc limit 1) answer on p.status = 'Answered'
         where p.public and step.at is not null and p.status = any ($3)
        """;

    public static ApiTable<ProposalShape> Table { get; } = ApiTable<ProposalShape>.Of(
        ("id", one => one.Id), ("address", one => one.Address), ("programme", one => one.Programme), ("title", one => one.Title), ("summary", one => one.Summary),
        ("state", one => one.State), ("ward", one => one.Ward), ("theme", one => one.Theme), ("population", one => one.Population), ("group", one => one.Group),
        ("estimatedCostPence", one => one.EstimatedCost?.Pence), ("costPence", one => one.Cost?.Pence), ("supporters", one => one.Supporters),
        ("supportTarget", one => one.SupportTarget), ("comments", one => one.Comments), ("acceptedAt", one => one.AcceptedAt), ("answerBy", one => one.AnswerBy),
        ("answer", one => one.Answer?.Kind), ("answerText", one => one.Answer?.Text), ("poll", one => one.Poll), ("mergedInto", one => one.MergedInto), ("changedAt", one => one.ChangedAt));

    /// <summary>Newest first; one more than a page holds if there is more.</summary>
    public Task<IReadOnlyList<ProposalShape>> FindAsync(ApiQuery query, CancellationToken cancel)
    {
        string[] states = query.State<ProposalState>() is { } state ? [state.ToString()] : States;
        var (sql, values) = (new StringBuilder(Select), new List<object> { StepNames, Answered, states });
        void And(string condition, object? value)
        {
            if (value is not null)
            {
                values.Add(value);
                sql.Append(System.Globalization.CultureInfo.InvariantCulture, $" and {condition} ${values.Count}");
            }
        }

        And("p.id <", query.Cursor);
        And("p.programme =", query.Programme);
        And("p.ward =", query.Ward);
        And("step.at >=", query.Since?.UtcDateTime);
        sql.Append(System.Globalization.CultureInfo.InvariantCulture, $" order by p.id desc limit {query.Limit + 1}");
        return database.QueryAsync(sql.ToString(), Read, cancel, [.. values]);
    }

    public Task<ProposalShape?> FindAsync(Guid id, CancellationToken cancel) => database.FirstAsync(Select + " and p.id = $4", Read, cancel, StepNames, Answered, States, id);

    private ProposalShape Read(NpgsqlDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        Guid? Id(int column) => row.IsDBNull(column) ? null : row.GetGuid(column);
        Amount? Pence(int column) => row.IsDBNull(column) ? null : new(row.GetInt64(column), Money.Sterling);
        DateTimeOffset? Moment(int column) => row.IsDBNull(column) ? null : new DateTimeOffset(row.GetDateTime(column));
        var state = Enum.Parse<ProposalState>(row.GetString(4));
        var isOwed = state is ProposalState.Accepted or ProposalState.ChangeOffered or ProposalState.Costed or ProposalState.NotFeasible;
        return new(
            row.GetGuid(0), site.To($"proposals/{row.GetGuid(0)}").AbsoluteUri, row.GetGuid(1), Text(2), Text(3), state,
            Text(5), Text(6), Text(7), Id(8), Pence(9), Pence(10), row.GetInt32(11), row.GetInt32(12), row.GetInt32(13), Moment(14), isOwed ? Moment(15) : null,
            Text(16) is { } kind ? new(Enum.Parse<AnswerKind>(kind, ignoreCase: true), Text(17), Moment(18)!.Value) : null,
            Id(19), Id(20), Moment(21)!.Value);
    }
}
