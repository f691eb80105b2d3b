namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>Saves what the author has written so far. Parts may be missing until it is handed in.</summary>
/// <param name="Proposal">A new id, or that of a draft.</param>
/// <param name="Programme">In which it is made; a draft stays in its own.</param>
/// <param name="By">The author, with the groups that they belong to.</param>
/// <param name="Content">All of it.</param>
/// <param name="IsProposingOpen">The programme takes proposals at present. Changes that an officer asked for may be made later, too.</param>
/// <param name="Group">In whose name it is put forward; null for the author's own.</param>
public sealed record SaveDraft(ProposalId Proposal, ProgrammeId Programme, Writer By, ProposalContent Content, bool IsProposingOpen, GroupId? Group = null) : IProposalCommand
{
    /// <summary>Decides nothing when it stands so already. Refuses: not-your-proposal, not-in-group, proposing-closed, proposal-cannot-change, title-missing (a draft needs one to be found again).</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        proposal.Status != ProposalStatus.None && proposal.CheckAuthor(By) is { } stranger ? stranger
        : By.CheckFor(Group) is { } outsider ? outsider
        : proposal.Status is not (ProposalStatus.None or ProposalStatus.Draft or ProposalStatus.ChangesAsked) ? Refusal.Of("proposal-cannot-change")
        : proposal.Status is not ProposalStatus.ChangesAsked && !IsProposingOpen ? Refusal.Of("proposing-closed")
        : Content.Title is null ? Refusal.Of("title-missing", "title")
        : proposal.Status != ProposalStatus.None && Content == proposal.Content && Group == proposal.Group ? Decision<ProposalFact>.Nothing
        : new DraftSaved(Proposal, proposal.Status == ProposalStatus.None ? Programme : proposal.Programme, By.Person, Content, Group);
}
