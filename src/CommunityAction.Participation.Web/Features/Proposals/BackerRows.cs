using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What one fact about a supporter or a follower changes in the rows of a proposal.</summary>
internal static class BackerRows
{
    public static IEnumerable<Statement> Of(object fact) => fact switch
    {
        SupportGiven f => [Stand(f.Proposal, f.Person.Value, true), Count(f.Proposal, 1)],
        SupportWithdrawn f => [Stand(f.Proposal, f.Person.Value, false), Count(f.Proposal, -1)],
        ProposalFollowed f => [new Statement("insert into participation.proposal_followers (proposal, person) values ($1, $2) on conflict do nothing", f.Proposal.Value, f.Person.Value)],
        ProposalUnfollowed f => [new Statement("delete from participation.proposal_followers where proposal = $1 and person = $2", f.Proposal.Value, f.Person.Value)],
        _ => throw new NotSupportedException($"{fact.GetType().Name} is not known to this projection."),
    };

    private static Statement Stand(ProposalId proposal, Guid person, bool stands) => new Statement(
        "insert into participation.proposal_supporters (proposal, person, stands) values ($1, $2, $3) on conflict (proposal, person) do update set stands = $3",
        proposal.Value, person, stands);

    // A person's stream gives and withdraws by turns, so that adding is enough and nobody is counted again.
    private static Statement Count(ProposalId proposal, int more) =>
        new Statement("update participation.proposals set supporters = supporters + $2 where id = $1", proposal.Value, more);
}
