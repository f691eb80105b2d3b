using System.Collections.Immutable;
using System.Diagnostics;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>What a comment is to the proposal.</summary>
public enum Stance
{
    Plain,
    For,
    Against,
    Question,
}

/// <summary>Why somebody reports a comment.</summary>
public enum ReportReason
{
    Insulting,
    NamesSomebody,
    OffTopic,
    Advertising,
    Other,
}

public abstract record CommentFact;

/// <param name="Comment">The comment.</param>
/// <param name="Proposal">What it is about.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Stance">An answer to a comment is plain.</param>
/// <param name="Under">The comment that it answers; null for one that opens a thread. A thread has two levels.</param>
/// <param name="Text">What it says.</param>
/// <param name="ForCouncil">An officer wrote it for the council.</param>
[StoredAs("proposals.comment-written.v1")]
public sealed record CommentWritten(CommentId Comment, ProposalId Proposal, PersonId Author, Stance Stance, CommentId? Under, TextRef Text, bool ForCouncil) : CommentFact;

[StoredAs("proposals.comment-reported.v1")]
public sealed record CommentReported(CommentId Comment, PersonId By, ReportReason Reason) : CommentFact;

/// <summary>A moderator took it off the page. The record keeps it.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Reason">Which of the rules it breaks.</param>
[StoredAs("proposals.comment-hidden.v1")]
public sealed record CommentHidden(CommentId Comment, ReportReason Reason) : CommentFact;

/// <summary>A moderator looked at what was reported and lets it stand, or shows again what was hidden.</summary>
[StoredAs("proposals.comment-cleared.v1")]
public sealed record CommentCleared(CommentId Comment) : CommentFact;

/// <summary>Its author took it back.</summary>
[StoredAs("proposals.comment-withdrawn.v1")]
public sealed record CommentWithdrawn(CommentId Comment) : CommentFact;

/// <summary>The record of its author became part of another record of the same person, whose it is from now on.</summary>
[StoredAs("proposals.comment-reassigned.v1")]
public sealed record CommentReassigned(CommentId Comment, PersonId Author) : CommentFact;

/// <summary>A comment as its facts leave it.</summary>
public sealed record Comment : IState<Comment, CommentFact>
{
    public static readonly Comment None = new();

    static Comment IState<Comment, CommentFact>.Nothing => None;

    public CommentId Id { get; private init; }

    public ProposalId Proposal { get; private init; }

    public PersonId Author { get; private init; }

    /// <summary>Null for one that opens a thread.</summary>
    public CommentId? Under { get; private init; }

    public bool Exists { get; private init; }

    public bool IsHidden { get; private init; }

    public bool IsWithdrawn { get; private init; }

    /// <summary>Who reported it, also before a moderator let it stand: nobody reports the same comment twice.</summary>
    public ImmutableHashSet<PersonId> Reporters { get; private init; } = [];

    /// <summary>Reports that no moderator has looked at.</summary>
    public int OpenReports { get; private init; }

    public static Comment Evolve(Comment comment, CommentFact fact) => fact switch
    {
        CommentWritten f => comment with { Id = f.Comment, Proposal = f.Proposal, Author = f.Author, Under = f.Under, Exists = true },
        CommentReported f => comment with { Reporters = comment.Reporters.Add(f.By), OpenReports = comment.OpenReports + 1 },
        CommentHidden => comment with { IsHidden = true, OpenReports = 0 },
        CommentCleared => comment with { IsHidden = false, OpenReports = 0 },
        CommentWithdrawn => comment with { IsWithdrawn = true, OpenReports = 0 },
        CommentReassigned f => comment with { Author = f.Author },
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}
