using System.Text.Json;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>Files of past grants, and the grants that stand. What a file holds is read from the vault, where it can be erased.</summary>
public sealed class PastGrantsProjection : IProjection
{
    public string Name => "past-grants:1";

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<PastGrantsFact>();

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "delete from participation.published_grants where package_text in (select package_text from participation.past_grant_files); delete from participation.past_grant_files", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        var at = recorded.At.UtcDateTime;
        switch (recorded.Fact)
        {
            case PastGrantsImported f:
                writes.Add(
                    """
                    insert into participation.past_grant_files (import, position, publisher, package_text, grants, sums, licence, source, actor, imported_at)
                    values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10) on conflict do nothing
                    """,
                    f.Import, recorded.Position, f.Publisher, f.Package.Id, f.Grants, JsonSerializer.Serialize(f.Sums), f.Licence, f.Source, recorded.Envelope?.Actor ?? "", at);
                Publish(f.Publisher);
                break;
            case PastGrantsWithdrawn f:
                writes.Add("update participation.past_grant_files set withdrawn_at = $2, reason = $3 where import = $1", f.Import, at, f.Reason);
                Publish(f.Publisher);
                break;
            default:
                throw new NotSupportedException($"{recorded.StoredName} is not known to this projection.");
        }

        void Publish(string publisher) => writes.Add("select participation.publish_past_grants($1, $2)", publisher, at);
    }
}
