using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Domain.Webhooks;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>
/// Writes notices down for those who want them, in the order of the log: who registers, pauses or goes is told of exactly what happens before or after. The checkpoint
/// is written with them, so nothing is passed over and nothing is noted twice; made anew it notes nothing that is more than a day old.
/// </summary>
public sealed class WebhooksProjection : IProjection
{
    /// <summary>So long a notice may still be delivered.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public string Name => "webhooks:1";

    public IReadOnlyList<string> Reads { get; } =
    [
        .. EventCatalogue.NamesOf<WebhookFact>(),
        EventCatalogue.NameOf(typeof(ResultDeclared)), EventCatalogue.NameOf(typeof(ProposalAnswered)), EventCatalogue.NameOf(typeof(UpdatePosted)), EventCatalogue.NameOf(typeof(DecisionMade)),
    ];

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("delete from participation.webhooks", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        switch (recorded.Fact)
        {
            case WebhookRegistered f:
                writes.Add(
                    "insert into participation.webhooks (id, kinds, registered) values ($1, $2, $3) on conflict (id) do nothing",
                    f.Webhook.Value, f.Kinds.Select(kind => kind.ToString()).ToArray(), recorded.At.UtcDateTime);
                break;
            case WebhookPaused or WebhookResumed:
                writes.Add("update participation.webhooks set paused = $2 where id = $1", recorded.Stream, recorded.Fact is WebhookPaused);
                break;
            case WebhookRemoved:
                writes.Add("delete from participation.webhooks where id = $1", recorded.Stream);
                break;
            default:
                if (KindOf(recorded.Fact) is { } kind)
                {
                    Note(recorded, kind, writes);
                }

                break;
        }
    }

    /// <summary>What other programs are told of; null for everything else.</summary>
    private static NoticeKind? KindOf(object? fact) => fact switch
    {
        ResultDeclared => NoticeKind.ResultDeclared,
        ProposalAnswered => NoticeKind.ProposalAnswered,
        UpdatePosted { Kind: UpdateKind.Decision } => NoticeKind.DecisionPublished,
        DecisionMade => NoticeKind.GrantDecided,
        _ => null,
    };

    private static void Note(RecordedEvent recorded, NoticeKind kind, NpgsqlBatch writes) => writes.Add(
        """
        insert into participation.webhook_notices (webhook, event, kind, subject, happened, due)
        select id, $1, $2, $3, $4, $4 from participation.webhooks where not paused and $2 = any (kinds) and $4 > now() - $5::interval
        on conflict (webhook, event) do nothing
        """,
        recorded.Id, kind.ToString(), recorded.Fact is DecisionMade made ? made.Application.Value : recorded.Stream, recorded.At.UtcDateTime, Patience);
}
