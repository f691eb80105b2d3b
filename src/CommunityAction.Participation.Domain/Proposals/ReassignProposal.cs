namespace CommunityAction.Participation.Domain.Proposals;

// What follows when two records of one person become one: theirs are each other's proposals and comments, and they back a proposal once.

/// <summary>A proposal of the record that ended.</summary>
public sealed record ReassignProposal(ProposalId Proposal, PersonId From, PersonId To) : IProposalCommand
{
    /// <summary>Decides nothing when it is not theirs (any more). Refuses nothing.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        proposal.Status == ProposalStatus.None || proposal.Author != From ? Decision<ProposalFact>.Nothing : new ProposalReassigned(Proposal, To);
}

/// <summary>A comment of the record that ended.</summary>
public sealed record ReassignComment(CommentId Comment, PersonId From, PersonId To) : ICommentCommand
{
    /// <summary>Decides nothing when it is not theirs (any more). Refuses nothing.</summary>
    public Decision<CommentFact> Decide(Comment state, DateTimeOffset now) =>
        !state.Exists || state.Author != From ? Decision<CommentFact>.Nothing : new CommentReassigned(Comment, To);
}

/// <summary>The record that goes on backs what the other one backed. Sent together with the <see cref="WithdrawSupport"/> of the other, so that both count once.</summary>
public sealed record TakeOverSupport(ProposalId Proposal, PersonId Person) : ICommand<Support, SupportFact>
{
    public Guid Stream => Support.Stream(Proposal, Person);

    /// <summary>Decides nothing when they back it already, or did and took it away: their own last word stands. Refuses nothing.</summary>
    public Decision<SupportFact> Decide(Support state, DateTimeOffset now) =>
        state.WasGiven ? Decision<SupportFact>.Nothing : new SupportGiven(Proposal, Person);
}
