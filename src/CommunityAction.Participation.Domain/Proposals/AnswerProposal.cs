namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>Notes that enough people back it. Whoever counts may count twice, or late.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Supporters">How many back it now.</param>
public sealed record NoteSupport(ProposalId Proposal, int Supporters) : IProposalCommand
{
    /// <summary>Decides nothing below the target, when it was noted before, and when nobody can back the proposal any more. Refuses: proposal-unknown.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        proposal.Status == ProposalStatus.None ? Refusal.Of("proposal-unknown")
        : !proposal.IsAlive || proposal.AnswerBy is not null || Supporters < proposal.SupportTarget ? Decision<ProposalFact>.Nothing
        : new TargetReached(Proposal, Supporters, now.AddDays(proposal.DaysToAnswer));
}

/// <summary>The council answers, whether or not the target was reached.</summary>
public sealed record AnswerProposal(ProposalId Proposal, AnswerKind Kind, TextRef Text) : IProposalCommand
{
    /// <summary>Refuses: proposal-unknown, proposal-not-to-answer.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        proposal.Status == ProposalStatus.None ? Refusal.Of("proposal-unknown")
        : !proposal.IsAlive ? Refusal.Of("proposal-not-to-answer")
        : new ProposalAnswered(Proposal, Kind, Text);
}
