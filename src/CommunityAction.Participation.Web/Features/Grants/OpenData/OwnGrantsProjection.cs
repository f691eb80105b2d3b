using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>What is published of the council's own grants, and what may have to be published anew. The published form is read from the vault, where it can be erased.</summary>
public sealed class OwnGrantsProjection : IProjection
{
    /// <summary>Whose grants they are in the table of published ones: no file that is imported is of the same publisher.</summary>
    public const string Publisher = "awards of this council";

    public string Name => "own-grants:1";

    /// <summary>Other facts about an award change nothing that is published.</summary>
    public IReadOnlyList<string> Reads { get; } =
    [
        .. new[]
        {
            typeof(OfferIssued), typeof(OfferAccepted), typeof(VariationAgreed), typeof(PaymentMade), typeof(PaymentReturned), typeof(UnderspendReturned), typeof(GrantClosed), typeof(DecisionMade),
        }.Select(EventCatalogue.NameOf),
        .. EventCatalogue.NamesOf<GrantPublicationFact>(),
    ];

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"delete from participation.grant_publications; delete from participation.published_grants where publisher = '{Publisher}'", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        switch (recorded.Fact)
        {
            case OfferIssued f:
                writes.Add(
                    """
                    insert into participation.grant_publications as p (source, application, moved) values ($1, $2, $3)
                    on conflict (source) do update set application = excluded.application, moved = greatest(p.moved, excluded.moved)
                    """,
                    f.Award.Value, f.Application.Value, recorded.Position);
                break;
            case AwardFact:
                writes.Add("update participation.grant_publications set moved = greatest(moved, $2) where source = $1", recorded.Stream, recorded.Position);
                break;
            case DecisionMade f:
                writes.Add("update participation.grant_publications set moved = greatest(moved, $2) where application = $1", f.Application.Value, recorded.Position);
                break;
            case GrantPublished f:
                Remember(f.Source, f.AsOf, ", grant_id = $3, revision = $4, document = $5, first_at = coalesce(first_at, $6), last_at = $6", f.Grant, f.Revision, f.Document.Id, recorded.At.UtcDateTime);
                Hide(f.Grant);
                writes.Add(
                    "select participation.publish_grant($1, 0, t.id, $2, t.text::jsonb) from participation.vault_texts t where t.id = $3", Publisher, recorded.At.UtcDateTime, f.Document.Id);
                break;
            case GrantUnpublished f:
                Remember(f.Source, f.AsOf, ", document = null, last_at = $3", recorded.At.UtcDateTime);
                Hide(f.Grant);
                break;
            default:
                throw new NotSupportedException($"{recorded.StoredName} is not known to this projection.");
        }

        void Remember(Guid source, long asOf, string also, params object?[] values) =>
            writes.Add($"update participation.grant_publications set as_of = $2{also} where source = $1", [source, asOf, .. values]);

        // Also what somebody imported under that id: it is the council's own.
        void Hide(string grant) => writes.Add("delete from participation.published_grants where id = $1", grant);
    }
}
