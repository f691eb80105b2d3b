using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>Who backs and who follows proposals.</summary>
public sealed class Backers(NpgsqlDataSource database)
{
    public async Task<Backing> OfAsync(ProposalId proposal, PersonId? person, CancellationToken cancel = default) => await database.FirstAsync(
        """
        select p.supporters,
               exists (select from participation.proposal_supporters s where s.proposal = p.id and s.person = $2 and s.stands),
               exists (select from participation.proposal_followers f where f.proposal = p.id and f.person = $2)
          from participation.proposals p where p.id = $1
        """,
        rows => new Backing(rows.GetInt32(0), rows.GetBoolean(1), rows.GetBoolean(2)),
        cancel, proposal.Value, person?.Value ?? Guid.Empty) ?? new(0, false, false);

    /// <summary>Everybody who wants to hear of each step: who backs it, and who follows it.</summary>
    public Task<IReadOnlyList<PersonId>> WhoListenAsync(ProposalId proposal, CancellationToken cancel = default) => database.QueryAsync(
        """
        select person from participation.proposal_supporters where proposal = $1 and stands
        union select person from participation.proposal_followers where proposal = $1
        """,
        rows => new PersonId(rows.GetGuid(0)), cancel, proposal.Value);

    /// <summary>Proposals that have reached their target, and nobody has noted it.</summary>
    public Task<IReadOnlyList<(ProposalId Proposal, int Supporters)>> AtTargetAsync(CancellationToken cancel = default) => database.QueryAsync(
        """
        select id, supporters from participation.proposals
         where status in ('Accepted', 'ChangeOffered', 'Costed', 'NotFeasible', 'OnBallot') and answer_by is null and supporters >= support_target
        """,
        rows => (new ProposalId(rows.GetGuid(0)), rows.GetInt32(1)), cancel);

    /// <summary>Who backs a duplicate that was merged, and neither backs nor ever backed the proposal that goes on.</summary>
    public Task<IReadOnlyList<CarrySupport>> ToCarryAsync(CancellationToken cancel = default) => database.QueryAsync(
        """
        select p.merged_into, s.person, s.proposal
          from participation.proposals p
          join participation.proposal_supporters s on s.proposal = p.id and s.stands
         where p.status = 'Merged'
           and not exists (select from participation.proposal_supporters t where t.proposal = p.merged_into and t.person = s.person)
         limit 500
        """,
        rows => new CarrySupport(new(rows.GetGuid(0)), new(rows.GetGuid(1)), new(rows.GetGuid(2))), cancel);
}

/// <param name="Supporters">How many back it.</param>
/// <param name="IsMine">The person who asks does.</param>
/// <param name="IsFollowed">The person who asks follows it.</param>
public sealed record Backing(int Supporters, bool IsMine, bool IsFollowed);
