using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants.Funds;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>Keeps what officers make of a fund's form until they publish it: one draft for each fund.</summary>
public sealed class FormDrafts(NpgsqlDataSource database)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, IgnoreReadOnlyProperties = true };

    /// <summary>What waits for a fund; the published form when nothing does.</summary>
    public async Task<FormDraft> OfAsync(Fund fund, CancellationToken cancel) => await database.FirstAsync(
        "select version, form::text, before::text, based_on, changed_at from participation.form_drafts where fund = $1",
        row => new FormDraft(row.GetInt32(0), Read(row, 1) ?? fund.Form, Read(row, 2), row.IsDBNull(1) ? fund.Forms.Count : row.GetInt32(3), row.GetDateTime(4)),
        cancel,
        fund.Id.Value) ?? new(0, fund.Form, null, fund.Forms.Count, null);

    /// <summary>False when somebody else was first, and nothing is kept.</summary>
    public async Task<bool> KeepAsync(Fund fund, FormDraft seen, ApplicationForm form, CancellationToken cancel) => await database.FirstAsync(
        """
        insert into participation.form_drafts as d (fund, version, form, before, based_on) values ($1, $2 + 1, $3::jsonb, $4::jsonb, $5)
        on conflict (fund) do update set version = excluded.version, form = excluded.form, before = excluded.before, based_on = excluded.based_on, changed_at = now() where d.version = $2
        returning version
        """,
        row => (int?)row.GetInt32(0),
        cancel,
        fund.Id.Value,
        seen.Version,
        JsonSerializer.Serialize(form, Json),
        JsonSerializer.Serialize(seen.Form, Json),
        seen.BasedOn) is not null;

    /// <summary>It is published. What somebody made of it meanwhile stays.</summary>
    public Task EndAsync(Fund fund, FormDraft seen, CancellationToken cancel) => database.ExecuteAsync(
        "update participation.form_drafts set version = version + 1, form = null, before = null, changed_at = now() where fund = $1 and version = $2", cancel, fund.Id.Value, seen.Version);

    private static ApplicationForm? Read(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : JsonSerializer.Deserialize<ApplicationForm>(row.GetString(column), Json);
}

/// <param name="Version">Grows with every change; 0 before the first.</param>
/// <param name="Form">As it is now.</param>
/// <param name="Before">What the last change can be taken back to; null when there is nothing to take back.</param>
/// <param name="BasedOn">The published version that it was begun from.</param>
/// <param name="ChangedAt">UTC; null before the first change.</param>
public sealed record FormDraft(int Version, ApplicationForm Form, ApplicationForm? Before, int BasedOn, DateTimeOffset? ChangedAt);
