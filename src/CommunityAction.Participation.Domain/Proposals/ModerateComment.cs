namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>Tells the moderators that a comment breaks the rules. It stays on the page until one of them decides.</summary>
public sealed record ReportComment(CommentId Comment, PersonId By, ReportReason Reason) : ICommentCommand
{
    /// <summary>Decides nothing when this person has reported it before. Refuses: comment-unknown, comment-gone, own-comment.</summary>
    public Decision<CommentFact> Decide(Comment state, DateTimeOffset now) =>
        !state.Exists ? Refusal.Of("comment-unknown")
        : state.Reporters.Contains(By) ? Decision<CommentFact>.Nothing
        : state.IsHidden || state.IsWithdrawn ? Refusal.Of("comment-gone")
        : state.Author == By ? Refusal.Of("own-comment")
        : new CommentReported(Comment, By, Reason);
}

/// <summary>A moderator takes a comment off the page, reported or not.</summary>
public sealed record HideComment(CommentId Comment, ReportReason Reason) : ICommentCommand
{
    /// <summary>Decides nothing when it is hidden already. Refuses: comment-unknown.</summary>
    public Decision<CommentFact> Decide(Comment state, DateTimeOffset now) =>
        !state.Exists ? Refusal.Of("comment-unknown")
        : state.IsHidden ? Decision<CommentFact>.Nothing
        : new CommentHidden(Comment, Reason);
}

/// <summary>A moderator lets a reported comment stand, or shows a hidden one again.</summary>
public sealed record ClearComment(CommentId Comment) : ICommentCommand
{
    /// <summary>Decides nothing when there is nothing to clear. Refuses: comment-unknown.</summary>
    public Decision<CommentFact> Decide(Comment state, DateTimeOffset now) =>
        !state.Exists ? Refusal.Of("comment-unknown")
        : state.IsHidden || state.OpenReports > 0 ? new CommentCleared(Comment)
        : Decision<CommentFact>.Nothing;
}
