using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>When two records become one, the one that goes on has the proposals, the comments and the followed proposals of both, and backs each proposal once.</summary>
public sealed class MergedAuthors(NpgsqlDataSource database, CommandRunner runner, ProposalDesk desk) : IFollowsMerges
{
    public async Task UniteAsync(PersonId from, PersonId to, Caller caller, CancellationToken cancel)
    {
        foreach (var id in await FindAsync("select id from participation.proposals where author = $1"))
        {
            await runner.RunAsync(new ReassignProposal(new(id), from, to), Fresh(), cancel);
        }

        foreach (var id in await FindAsync("select id from participation.proposal_comments where author = $1"))
        {
            await runner.RunAsync(new ReassignComment(new(id), from, to), Fresh(), cancel);
        }

        foreach (var id in await FindAsync("select proposal from participation.proposal_supporters where person = $1 and stands"))
        {
            await runner.RunAsync([CommandStep.Of(new WithdrawSupport(new(id), from)), CommandStep.Of(new TakeOverSupport(new(id), to))], [], Fresh(), cancel);
        }

        foreach (var id in await FindAsync("select proposal from participation.proposal_followers where person = $1"))
        {
            var proposal = (await desk.ReadAsync(new(id), cancel)).Proposal;
            await runner.RunAsync([CommandStep.Of(new UnfollowProposal(new(id), from)), CommandStep.Of(new FollowProposal(proposal, to))], [], Fresh(), cancel);
        }

        Caller Fresh() => caller with { CommandId = Guid.CreateVersion7() };
        Task<IReadOnlyList<Guid>> FindAsync(string sql) => database.QueryAsync(sql, row => row.GetGuid(0), cancel, from.Value);
    }
}
