namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>Hands a proposal in, at first or again after changes.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="By">The author, with the groups that they belong to.</param>
/// <param name="IsProposingOpen">The programme takes proposals at present. What an officer asked to change may be handed in later, too.</param>
public sealed record SubmitProposal(ProposalId Proposal, Writer By, bool IsProposingOpen) : IProposalCommand
{
    /// <summary>
    /// Decides nothing when it is handed in already. Refuses: proposal-unknown, not-your-proposal, not-in-group, proposing-closed, proposal-cannot-change, changes-not-made (it says
    /// what it said when changes were asked for), title-missing, summary-missing, body-missing, theme-missing.
    /// </summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) => proposal.Status switch
    {
        ProposalStatus.None => Refusal.Of("proposal-unknown"),
        _ when proposal.CheckAuthor(By) is { } stranger => stranger,
        ProposalStatus.Submitted => Decision<ProposalFact>.Nothing,
        ProposalStatus.Draft when !IsProposingOpen => Refusal.Of("proposing-closed"),
        ProposalStatus.ChangesAsked when proposal.Content == proposal.BeforeChanges => Refusal.Of("changes-not-made"),
        ProposalStatus.Draft or ProposalStatus.ChangesAsked => Missing(proposal.Content) is { } missing ? missing : new ProposalSubmitted(Proposal),
        _ => Refusal.Of("proposal-cannot-change"),
    };

    private static Refusal? Missing(ProposalContent content) =>
        content.Title is null ? Refusal.Of("title-missing", "title")
        : content.Summary is null ? Refusal.Of("summary-missing", "summary")
        : content.Body is null ? Refusal.Of("body-missing", "body")
        : content.Theme is null ? Refusal.Of("theme-missing", "theme")
        : null;
}
