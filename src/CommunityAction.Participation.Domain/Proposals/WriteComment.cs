namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>A command on one comment.</summary>
public interface ICommentCommand : ICommand<Comment, CommentFact>
{
    CommentId Comment { get; }

    Guid ICommand<Comment, CommentFact>.Stream => Comment.Value;
}

/// <summary>Says something about a proposal, or answers what somebody said.</summary>
/// <param name="Comment">A new id.</param>
/// <param name="Proposal">As it stands.</param>
/// <param name="By">Who writes.</param>
/// <param name="Stance">Plain, for, against, or a question. An answer has none of its own.</param>
/// <param name="Under">The comment that is answered, as it stands; null to open a thread.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsCommentingOpen">The programme's phase lets people comment.</param>
/// <param name="ForCouncil">An officer writes for the council.</param>
public sealed record WriteComment(
    CommentId Comment, Proposal Proposal, PersonId By, Stance Stance, Comment? Under, TextRef Text, bool IsCommentingOpen, bool ForCouncil = false) : ICommentCommand
{
    /// <summary>
    /// Decides nothing when it is written already. Refuses: proposal-unknown, proposal-over, commenting-closed, comment-unknown (or of another proposal),
    /// thread-too-deep, comment-gone (hidden or taken back).
    /// </summary>
    public Decision<CommentFact> Decide(Comment state, DateTimeOffset now) =>
        state.Exists ? Decision<CommentFact>.Nothing
        : Proposal.Status == ProposalStatus.None ? Refusal.Of("proposal-unknown")
        : !Proposal.IsAlive ? Refusal.Of("proposal-over")
        : !IsCommentingOpen ? Refusal.Of("commenting-closed")
        : CheckThread() is { } problem ? problem
        : new CommentWritten(Comment, Proposal.Id, By, Under is null ? Stance : Stance.Plain, Under?.Id, Text, ForCouncil);

    private Refusal? CheckThread() =>
        Under is null ? null
        : !Under.Exists || Under.Proposal != Proposal.Id ? Refusal.Of("comment-unknown")
        : Under.Under is not null ? Refusal.Of("thread-too-deep")
        : Under.IsHidden || Under.IsWithdrawn ? Refusal.Of("comment-gone")
        : null;
}

/// <summary>Its author takes a comment back.</summary>
public sealed record WithdrawComment(CommentId Comment, PersonId By) : ICommentCommand
{
    /// <summary>Decides nothing when it is taken back already. Refuses: comment-unknown, not-your-comment.</summary>
    public Decision<CommentFact> Decide(Comment state, DateTimeOffset now) =>
        !state.Exists ? Refusal.Of("comment-unknown")
        : state.Author != By ? Refusal.Of("not-your-comment")
        : state.IsWithdrawn ? Decision<CommentFact>.Nothing
        : new CommentWithdrawn(Comment);
}
