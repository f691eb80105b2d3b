using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What one fact about a comment changes in its rows, and in the record of moderation.</summary>
internal static class CommentRows
{
    private const string Looked = "open_reports = 0, first_report_at = null";

    public static IEnumerable<Statement> Of(CommentFact fact, RecordedEvent recorded) => fact switch
    {
        CommentWritten f => [Write(f, recorded.At.UtcDateTime), Count(f.Comment)],
        CommentReported f => [Report(f, recorded.At.UtcDateTime), Note(f.Comment, "reported", f.Reason, recorded)],
        CommentHidden f => [Set(f.Comment, "hidden = $2, " + Looked, f.Reason.ToString()), Count(f.Comment), Note(f.Comment, "hidden", f.Reason, recorded)],
        CommentCleared f => [Set(f.Comment, "hidden = null, " + Looked), Count(f.Comment), Note(f.Comment, "cleared", null, recorded)],
        CommentWithdrawn f => [Set(f.Comment, "withdrawn = true, " + Looked), Count(f.Comment), Note(f.Comment, "withdrawn", null, recorded)],
        CommentReassigned f => [Set(f.Comment, "author = $2", f.Author.Value)],
        _ => throw new NotSupportedException($"{fact.GetType().Name} is not known to this projection."),
    };

    private static Statement Write(CommentWritten f, DateTime at) => new Statement(
        "insert into participation.proposal_comments (id, proposal, author, under, stance, text, for_council, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        f.Comment.Value, f.Proposal.Value, f.Author.Value, f.Under?.Value, f.Stance.ToString(), f.Text.Id, f.ForCouncil, at);

    private static Statement Report(CommentReported f, DateTime at) => new Statement(
        "update participation.proposal_comments set open_reports = open_reports + 1, first_report_at = coalesce(first_report_at, $2) where id = $1", f.Comment.Value, at);

    private static Statement Set(CommentId comment, string columns, params object[] values) =>
        new Statement($"update participation.proposal_comments set {columns} where id = $1", [comment.Value, .. values]);

    private static Statement Count(CommentId comment) => new Statement(
        """
        update participation.proposals p set comments =
               (select count(*) from participation.proposal_comments c where c.proposal = p.id and c.hidden is null and not c.withdrawn)
         where p.id = (select proposal from participation.proposal_comments where id = $1)
        """,
        comment.Value);

    private static Statement Note(CommentId comment, string what, ReportReason? reason, RecordedEvent recorded) => new Statement(
        "insert into participation.proposal_moderation (position, comment, what, reason, actor, at) values ($1, $2, $3, $4, $5, $6)",
        recorded.Position, comment.Value, what, reason?.ToString(), recorded.Envelope?.Actor ?? "", recorded.At.UtcDateTime);
}
