using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What people say about proposals, and what moderators have to look at.</summary>
public sealed class CommentThreads(NpgsqlDataSource database)
{
    private const string Columns =
        """
        select c.id, c.proposal, c.author, c.under, c.stance, t.text, c.for_council, c.written_at, c.hidden, c.withdrawn, c.open_reports, c.first_report_at, d.title
          from participation.proposal_comments c
          left join participation.vault_texts t on t.id = c.text
          left join participation.proposal_documents d on d.proposal = c.proposal
        """;

    /// <summary>Threads in the order in which they began, each with its answers in order. At most 500 comments.</summary>
    public async Task<IReadOnlyList<CommentThread>> OfAsync(ProposalId proposal, CancellationToken cancel = default)
    {
        var all = await database.QueryAsync(Columns + " where c.proposal = $1 order by c.written_at, c.id limit 500", Read, cancel, proposal.Value);
        var answers = all.Where(comment => comment.Under is not null).ToLookup(comment => comment.Under!.Value);
        return [.. all.Where(comment => comment.Under is null).Select(first => new CommentThread(first, [.. answers[first.Comment]]))];
    }

    /// <summary>What was reported and nobody has looked at, the oldest report first.</summary>
    public Task<IReadOnlyList<ShownComment>> ReportedAsync(CancellationToken cancel = default) =>
        database.QueryAsync(Columns + " where c.open_reports > 0 order by c.first_report_at limit 200", Read, cancel);

    /// <summary>By their ids.</summary>
    public async Task<IReadOnlyDictionary<CommentId, ShownComment>> FindAsync(IEnumerable<CommentId> comments, CancellationToken cancel = default) =>
        (await database.QueryAsync(Columns + " where c.id = any ($1)", Read, cancel, comments.Select(comment => comment.Value).Distinct().ToArray()))
        .ToDictionary(comment => comment.Comment);

    /// <summary>What was reported and what moderators did; of one comment, or of all, the newest first.</summary>
    public Task<IReadOnlyList<ModerationStep>> RecordAsync(CommentId? comment, CancellationToken cancel = default) => database.QueryAsync(
        $"""
        select m.comment, c.proposal, m.what, m.reason, m.actor, m.at, d.title
          from participation.proposal_moderation m
          join participation.proposal_comments c on c.id = m.comment
          left join participation.proposal_documents d on d.proposal = c.proposal
         {(comment is null ? "" : "where m.comment = $1")} order by m.position desc limit 200
        """,
        rows => new ModerationStep(new(rows.GetGuid(0)), new(rows.GetGuid(1)), rows.GetString(2), rows.IsDBNull(3) ? null : Enum.Parse<ReportReason>(rows.GetString(3)),
            rows.GetString(4), new(rows.GetDateTime(5)), rows.IsDBNull(6) ? null : rows.GetString(6)),
        cancel, comment is { } one ? [one.Value] : []);

    private static ShownComment Read(NpgsqlDataReader rows) => new(new(rows.GetGuid(0)), new(rows.GetGuid(1)), new(rows.GetGuid(2)))
    {
        Under = rows.IsDBNull(3) ? null : new CommentId(rows.GetGuid(3)),
        Stance = Enum.Parse<Stance>(rows.GetString(4)),
        Text = rows.IsDBNull(5) ? null : rows.GetString(5),
        ForCouncil = rows.GetBoolean(6),
        WrittenAt = new(rows.GetDateTime(7)),
        HiddenFor = rows.IsDBNull(8) ? null : Enum.Parse<ReportReason>(rows.GetString(8)),
        IsWithdrawn = rows.GetBoolean(9),
        OpenReports = rows.GetInt32(10),
        FirstReportAt = rows.IsDBNull(11) ? null : new DateTimeOffset(rows.GetDateTime(11)),
        ProposalTitle = rows.IsDBNull(12) ? null : rows.GetString(12),
    };
}

/// <param name="First">The comment that opens it.</param>
/// <param name="Answers">In order.</param>
public sealed record CommentThread(ShownComment First, IReadOnlyList<ShownComment> Answers);

public sealed record ShownComment(CommentId Comment, ProposalId Proposal, PersonId Author)
{
    public CommentId? Under { get; init; }

    public Stance Stance { get; init; }

    /// <summary>Null when it was erased.</summary>
    public string? Text { get; init; }

    public bool ForCouncil { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Null while it is shown.</summary>
    public ReportReason? HiddenFor { get; init; }

    public bool IsWithdrawn { get; init; }

    public int OpenReports { get; init; }

    public DateTimeOffset? FirstReportAt { get; init; }

    /// <summary>Null when it was erased.</summary>
    public string? ProposalTitle { get; init; }

    public bool IsShown => HiddenFor is null && !IsWithdrawn && Text is not null;
}

/// <param name="What">reported, hidden, cleared or withdrawn.</param>
/// <param name="Actor">A role and an id, as the log has it.</param>
/// <param name="ProposalTitle">Null when it was erased.</param>
public sealed record ModerationStep(CommentId Comment, ProposalId Proposal, string What, ReportReason? Reason, string Actor, DateTimeOffset At, string? ProposalTitle);
