using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What one fact about a proposal changes in its rows.</summary>
internal static class ProposalRows
{
    public static IEnumerable<Statement> Of(ProposalFact fact, DateTime at) => fact switch
    {
        DraftSaved f => [Save(f, at), .. Document(f)],
        ProposalSubmitted f => [Set(f.Proposal, ProposalStatus.Submitted, ", submitted_at = $3", at)],
        ChangesAsked f => [Set(f.Proposal, ProposalStatus.ChangesAsked)],
        ProposalAccepted f =>
        [
            Set(f.Proposal, ProposalStatus.Accepted, ", public = true, accepted_at = $3, support_target = $4, owner = $5", at, f.SupportTarget, f.Owner?.Value),
        ],
        ProposalRefused f => [Set(f.Proposal, ProposalStatus.Refused, ", public = $3", f.Reason != RefusalReason.AgainstTheRules)],
        ProposalMerged f => [Set(f.Proposal, ProposalStatus.Merged, ", merged_into = $3, answer_by = null", f.Into.Value)],
        DuplicateJoined => [],
        ProposalCosted f => [Set(f.Proposal, ProposalStatus.Costed, ", cost = $3", f.Cost.Pence)],
        FeasibilityDenied f => [Set(f.Proposal, ProposalStatus.NotFeasible, ", cost = null")],
        ChangeOffered f => [Set(f.Proposal, ProposalStatus.ChangeOffered, ", cost = $3", f.Cost.Pence)],
        ChangeAgreed f => [Set(f.Proposal, ProposalStatus.Costed)],
        ChangeDeclined f => [Set(f.Proposal, ProposalStatus.Accepted, ", cost = null")],
        ProposalWithdrawn f => [Set(f.Proposal, ProposalStatus.Withdrawn, ", answer_by = null")],
        TargetReached f => [new Statement("update participation.proposals set answer_by = $2 where id = $1", f.Proposal.Value, f.AnswerBy.UtcDateTime)],
        OwnerChanged f => [new Statement("update participation.proposals set owner = $2 where id = $1", f.Proposal.Value, f.Owner?.Value)],
        ProposalBalloted f => [Set(f.Proposal, ProposalStatus.OnBallot, ", ballot = $3", f.Poll.Value)],
        BallotPlaceWithdrawn f => [Set(f.Proposal, ProposalStatus.Costed, ", ballot = null")],
        ProposalAnswered f => [Set(f.Proposal, ProposalStatus.Answered)],
        ProposalReassigned f => [new Statement("update participation.proposals set author = $2 where id = $1", f.Proposal.Value, f.Author.Value)],
        _ => throw new NotSupportedException($"{fact.GetType().Name} is not known to this projection."),
    };

    private static Statement Set(ProposalId proposal, ProposalStatus status, string also = "", params object?[] values) =>
        new Statement($"update participation.proposals set status = $2{also} where id = $1", [proposal.Value, status.ToString(), .. values]);

    private static Statement Save(DraftSaved f, DateTime at) => new Statement(
        """
        insert into participation.proposals (id, programme, author, status, ward, theme, population, guess, saved_at, author_group)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (id) do update set ward = $5, theme = $6, population = $7, guess = $8, saved_at = $9, author_group = $10
        """,
        f.Proposal.Value, f.Programme.Value, f.Author.Value, nameof(ProposalStatus.Draft), f.Content.Ward?.Value, f.Content.Theme?.Value, f.Content.Population?.Value,
        f.Content.Guess?.Pence, at, f.Group?.Value);

    /// <summary>From the vault into the row that is searched. A text that was erased meanwhile leaves no row: the list then says that it was removed.</summary>
    private static IEnumerable<Statement> Document(DraftSaved f)
    {
        yield return new Statement("delete from participation.proposal_documents where proposal = $1", f.Proposal.Value);
        yield return new Statement(
            """
            insert into participation.proposal_documents (proposal, title_text, summary_text, body_text, title, summary, words)
            select $1, title.id, summary.id, body.id, title.text, coalesce(summary.text, ''),
                   setweight(to_tsvector('english', title.text), 'A') || setweight(to_tsvector('english', coalesce(summary.text, '')), 'B')
                   || to_tsvector('english', coalesce(body.text, ''))
              from participation.vault_texts title
              left join participation.vault_texts summary on summary.id = $3
              left join participation.vault_texts body on body.id = $4
             where title.id = $2
            """,
            f.Proposal.Value, f.Content.Title!.Id, f.Content.Summary?.Id ?? Guid.Empty, f.Content.Body?.Id ?? Guid.Empty);
    }
}
