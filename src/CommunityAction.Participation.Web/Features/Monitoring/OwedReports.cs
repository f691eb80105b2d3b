using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>A report of a grant that runs, as letters and the list of deadlines need it.</summary>
/// <param name="Award">Of which award.</param>
/// <param name="Application">What it is given for.</param>
/// <param name="Fund">Where the money comes from.</param>
/// <param name="Title">Null when it was removed.</param>
/// <param name="Number">1 for the first.</param>
/// <param name="DueOn">By clocks in London.</param>
/// <param name="IsFinal">It is about the whole of the project.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="At">UTC: when it was sent, sent back or accepted last; null before.</param>
public sealed record OwedReport(AwardId Award, ApplicationId Application, FundId Fund, string? Title, int Number, DateOnly DueOn, bool IsFinal, ReportStatus Status, DateTimeOffset? At)
{
    public ReportDates Dates => new(DueOn);

    public bool IsOwed => Status is ReportStatus.Requested or ReportStatus.SentBack;
}

/// <summary>A change that a group asked for, of a grant that runs.</summary>
/// <param name="Award">Of which award.</param>
/// <param name="Application">What it is given for.</param>
/// <param name="Fund">Where the money comes from.</param>
/// <param name="Title">Null when it was removed.</param>
/// <param name="Number">1 for the first.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="AnsweredAt">UTC; null while nobody has answered.</param>
public sealed record AskedVariation(AwardId Award, ApplicationId Application, FundId Fund, string? Title, int Number, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt);

/// <summary>What is owed on grants that run, on both sides.</summary>
public sealed class OwedReports(NpgsqlDataSource database)
{
    private const string Grants =
        """
        join participation.grant_awards a on a.award = x.award and a.status = 'Accepted'
        join participation.grant_applications app on app.id = a.application
        left join participation.vault_texts title on title.id = app.title

        """;

    /// <summary>Those that are open, and those that were accepted since a moment, by their dates.</summary>
    public Task<IReadOnlyList<OwedReport>> ReportsAsync(DateTimeOffset since, CancellationToken cancel = default) => database.QueryAsync(
        $"""
        select x.award, a.application, app.fund, title.text, x.number, x.due_on, x.is_final, x.status,
          case x.status when 'Accepted' then x.accepted_at when 'SentBack' then x.sent_back_at else x.submitted_at end
        from participation.grant_reports x {Grants}
        where x.status in ('Requested', 'Submitted', 'SentBack') or (x.status = 'Accepted' and x.accepted_at > $1)
        order by x.due_on, x.award
        """,
        row => new OwedReport(
            new(row.GetGuid(0)), new(row.GetGuid(1)), new(row.GetGuid(2)), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt32(4), row.GetFieldValue<DateOnly>(5), row.GetBoolean(6),
            Enum.Parse<ReportStatus>(row.GetString(7)), Moment(row, 8)),
        cancel, since.UtcDateTime);

    /// <summary>Those that nobody has answered, and those that were answered since a moment.</summary>
    public Task<IReadOnlyList<AskedVariation>> VariationsAsync(DateTimeOffset since, CancellationToken cancel = default) => database.QueryAsync(
        $"""
        select x.award, a.application, app.fund, title.text, x.number, x.asked_at, x.answered_at
        from participation.grant_variations x {Grants}
        where x.status = 'Asked' or x.answered_at > $1
        order by x.asked_at, x.award
        """,
        row => new AskedVariation(
            new(row.GetGuid(0)), new(row.GetGuid(1)), new(row.GetGuid(2)), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt32(4), Moment(row, 5)!.Value, Moment(row, 6)),
        cancel, since.UtcDateTime);

    private static DateTimeOffset? Moment(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : new DateTimeOffset(row.GetDateTime(at), TimeSpan.Zero);
}
