using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Mail;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Holdings;

/// <summary>Pots that community groups hold, what waits for their decision, and what they decided.</summary>
public sealed class HoldingList(NpgsqlDataSource database, FundBook funds, ApplicationList applications, DecisionList decisions)
{
    /// <summary>What a group holds now.</summary>
    public IReadOnlyList<(Fund Fund, FundPot Pot)> PotsOf(GroupId holder) => [.. from fund in funds.All from pot in fund.Pots where pot.HeldBy == holder select (fund, pot)];

    /// <summary>Whether any of these groups holds money, or has decided about some.</summary>
    public async Task<IReadOnlySet<GroupId>> AmongAsync(IReadOnlyCollection<GroupId> groups, CancellationToken cancel)
    {
        var held = groups.Where(group => PotsOf(group).Count > 0);
        return groups.Count == 0 ? new HashSet<GroupId>() : held.Concat(await database.QueryAsync(
            "select distinct deciding_group from participation.grant_decisions where deciding_group = any ($1)", row => new GroupId(row.GetGuid(0)), cancel, groups.Select(group => group.Value).ToArray())).ToHashSet();
    }

    /// <summary>What was sent in a round, fits a pot that a group holds, and nobody has decided about or has to decide about again; what came first first.</summary>
    public async Task<IReadOnlyList<ListedApplication>> WaitingAsync(Fund fund, Round round, GroupId holder, CancellationToken cancel)
    {
        var decided = await decisions.OfRoundAsync(round.Id, cancel);
        return [.. from sent in await applications.AllAsync(round.Id, cancel)
                   where !decided.TryGetValue(sent.Application, out var decision) || decision.Appeal == AppealState.Upheld
                   where fund.PotsFor(sent.Ward, sent.Theme, sent.Population).Any(pot => pot.HeldBy == holder)
                   select sent];
    }

    /// <summary>The decisions of a group that count, the newest first, with how far the money is.</summary>
    public Task<IReadOnlyList<HeldDecision>> DecidedAsync(GroupId group, CancellationToken cancel) => database.QueryAsync(
        """
        select d.application, d.outcome, d.pence, d.decided_at, a.fund, title.text, group_name.text, w.status, coalesce(w.paid - w.returned, 0),
          exists (select from participation.grant_payments p where p.award = d.award and p.problem is not null and p.status not in ('Made', 'Cancelled'))
        from participation.grant_decisions d
        join participation.grant_applications a on a.id = d.application
        left join participation.vault_texts title on title.id = a.title
        left join participation.groups g on g.id = a.group_id
        left join participation.vault_texts group_name on group_name.id = g.name
        left join participation.grant_awards w on w.award = d.award
        where d.is_current and d.deciding_group = $1 order by d.decided_at desc, d.application limit 500
        """,
        row => new HeldDecision(
            new(row.GetGuid(0)), Enum.Parse<GrantOutcome>(row.GetString(1)), row.GetInt64(2), new(row.GetDateTime(3)), new(row.GetGuid(4)), Text(row, 5), Text(row, 6),
            Text(row, 7) is { } status ? Enum.Parse<AwardStatus>(status) : null, row.GetInt64(8), row.GetBoolean(9)),
        cancel, group.Value);

    /// <summary>Everybody in a group.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<Recipient>>> PeopleOf(GroupId group) => cancel => database.QueryAsync(
        """
        select account.person, account.email
        from participation.group_members m join participation.accounts account on account.person = m.person
        where m.group_id = $1 and m.standing <> 'Requested'
        """,
        row => new Recipient(new(row.GetGuid(0)), row.GetString(1)), cancel, group.Value);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>A decision of a group that holds a pot. Amounts are in pence, a text is null when it was removed.</summary>
/// <param name="Award">Null while nothing was offered.</param>
/// <param name="HasFailedPayment">A payment did not go through, or came back, and was not made again.</param>
public sealed record HeldDecision(
    ApplicationId Application, GrantOutcome Outcome, long Pence, DateTimeOffset DecidedAt, FundId Fund, string? Title, string? GroupName, AwardStatus? Award, long Paid, bool HasFailedPayment);
