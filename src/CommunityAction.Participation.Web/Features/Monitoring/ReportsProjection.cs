using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>Reports on grants, what was reached, photographs, and changes that groups ask for: for lists, letters and the page for everybody.</summary>
public sealed class ReportsProjection : IProjection
{
    private static readonly string[] Tables = ["grant_reports", "grant_outcomes", "grant_photos", "grant_variations"];

    public string Name => "grant-reports:1";

    public IReadOnlyList<string> Reads { get; } = [.. EventCatalogue.NamesOf<MonitoringFact>(), EventCatalogue.NameOf(typeof(VariationAgreed))];

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(string.Concat(Tables.Select(table => $"delete from participation.{table};")), connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        foreach (var (sql, values) in Changes((AwardFact)recorded.Fact!, recorded.At.UtcDateTime))
        {
            writes.Add(sql, values);
        }
    }

    private static IEnumerable<(string Sql, object?[] Values)> Changes(AwardFact fact, DateTime at) => fact switch
    {
        ReportRequested f => [("insert into participation.grant_reports (award, number, due_on, is_final, status) values ($1, $2, $3, $4, $5)",
            [f.Award.Value, f.Report, f.DueOn, f.IsFinal, nameof(ReportStatus.Requested)])],
        ReportMoved f => [Set(f.Award, f.Report, "due_on = $3", f.DueOn)],
        ReportCancelled f => [Set(f.Award, f.Report, "status = $3", nameof(ReportStatus.Cancelled))],
        ReportSaved => [],
        ReportPhotoAdded f => [("insert into participation.grant_photos (award, report, hash, media_type, description, may_be_shown) values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
            [f.Award.Value, f.Report, f.Hash, f.MediaType, f.Description.Id, f.MayBeShown])],
        ReportPhotoRemoved f => [("delete from participation.grant_photos where award = $1 and report = $2 and hash = $3", [f.Award.Value, f.Report, f.Hash])],
        ReportSubmitted f => [Set(f.Award, f.Report, "status = $3, submitted_at = $4, spent = $5, people = $6, summary = $7",
            nameof(ReportStatus.Submitted), at, f.SpentPence, f.Figures?.People, f.Summary?.Id)],
        ReportReturned f => [Set(f.Award, f.Report, "status = $3, sent_back_at = $4", nameof(ReportStatus.SentBack), at)],
        ReportAccepted f => [Set(f.Award, f.Report, "status = $3, accepted_at = $4", nameof(ReportStatus.Accepted), at)],
        TargetsSet f => [("delete from participation.grant_outcomes where award = $1", [f.Award.Value]), .. f.Targets.Select((target, place) => Outcome(f.Award, target.What, place, target.Hoped, null))],
        OutcomeRecorded f => [Outcome(f.Award, f.Target, SetTargets.Most, f.Hoped, f.Reached)],
        VariationAsked f => [("insert into participation.grant_variations (award, number, pence, asked_at, status) values ($1, $2, $3, $4, $5)",
            [f.Award.Value, f.Variation, f.Pence, at, nameof(VariationStatus.Asked)])],
        VariationDeclined f => [Answer(f.Award, f.Variation, VariationStatus.Declined, at)],
        VariationAgreed { Variation: { } number } f => [Answer(f.Award, number, VariationStatus.Agreed, at)],
        VariationAgreed => [],
        _ => throw new NotSupportedException($"{fact.GetType().Name} is not known to this projection."),
    };

    private static (string Sql, object?[] Values) Set(AwardId award, int report, string what, params object?[] values) =>
        ($"update participation.grant_reports set {what} where award = $1 and number = $2", [award.Value, report, .. values]);

    /// <summary>One that was set before keeps its place.</summary>
    private static (string Sql, object?[] Values) Outcome(AwardId award, Domain.TextRef what, int place, int hoped, int? reached) => (
        """
        insert into participation.grant_outcomes (award, what, place, hoped, reached) values ($1, $2, $3, $4, $5)
        on conflict (award, what) do update set hoped = excluded.hoped, reached = excluded.reached
        """,
        [award.Value, what.Id, place, hoped, reached]);

    private static (string Sql, object?[] Values) Answer(AwardId award, int variation, VariationStatus status, DateTime at) =>
        ("update participation.grant_variations set status = $3, answered_at = $4 where award = $1 and number = $2", [award.Value, variation, status.ToString(), at]);
}
