using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Applications for grants: for lists and filters.</summary>
public sealed class ApplicationsProjection : IProjection
{
    public string Name => "grant-applications:1";

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<ApplicationFact>();

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("delete from participation.grant_applications; delete from participation.grant_co_applicants", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        if (Change((ApplicationFact)recorded.Fact!, recorded.At.UtcDateTime) is var (sql, values))
        {
            writes.Add(sql, values);
        }
    }

    private static (string Sql, object?[] Values)? Change(ApplicationFact fact, DateTime at) => fact switch
    {
        EligibilityAnswered f => (
            "insert into participation.grant_applications (id, fund, round, group_id, status, saved_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
            [f.Application.Value, f.Fund.Value, f.Round.Value, f.Group.Value, nameof(ApplicationStatus.NotEligible), at]),
        ApplicationStarted f => Set("status = $2", f.Application.Value, nameof(ApplicationStatus.Draft)),
        SectionSaved f => Set("title = coalesce($2, title), saved_at = $3", f.Application.Value, f.Title?.Id, at),
        AttachmentAdded f => Set("saved_at = $2", f.Application.Value, at),
        AttachmentRemoved f => Set("saved_at = $2", f.Application.Value, at),
        CoApplicantAdded f => ("insert into participation.grant_co_applicants (application, group_id) values ($1, $2) on conflict do nothing", [f.Application.Value, f.Group.Value]),
        CoApplicantRemoved f => ("delete from participation.grant_co_applicants where application = $1 and group_id = $2", [f.Application.Value, f.Group.Value]),
        ApplicationSubmitted f => Send(f.Application.Value, f.Figures, ", submitted_at = $8", at),
        ApplicationResubmitted f => Send(f.Application.Value, f.Figures, ""),
        ChangesRequested f => Set("status = $2", f.Application.Value, nameof(ApplicationStatus.ChangesRequested)),
        ApplicationWithdrawn f => Set("status = $2", f.Application.Value, nameof(ApplicationStatus.Withdrawn)),
        HoldPlaced f => Set("holds = array_append(array_remove(holds, $2), $2)", f.Application.Value, f.Kind.ToString()),
        HoldLifted f => Set("holds = array_remove(holds, $2)", f.Application.Value, f.Kind.ToString()),
        ApplicationLinked f => ("update participation.grant_applications set linked = true where id = any ($1)", [new[] { f.Application.Value, f.Other.Value }]),
        _ => throw new NotSupportedException($"{fact.GetType().Name} is not known to this projection."),
    };

    private static (string Sql, object?[] Values) Set(string what, params object?[] values) => ($"update participation.grant_applications set {what} where id = $1", values);

    private static (string Sql, object?[] Values) Send(Guid application, ApplicationFigures figures, string also, params object?[] values) => Set(
        "status = $2, requested = $3, minimum_viable = $4, ward = $5, theme = $6, population = $7" + also,
        [application, nameof(ApplicationStatus.Submitted), figures.Requested.Pence, figures.MinimumViable.Pence, figures.Ward?.Value, figures.Theme?.Value, figures.Population?.Value, .. values]);
}
