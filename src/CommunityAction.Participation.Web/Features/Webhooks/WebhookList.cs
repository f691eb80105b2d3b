using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Webhooks;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>Webhooks as officers see them. Of an address only the host: the rest may hold a token.</summary>
public sealed class WebhookList(NpgsqlDataSource database)
{
    private const int MostNotices = 20;

    private const string Select =
        """
        select w.id, k.address, w.kinds, w.paused, w.registered,
               (select count(*) from participation.webhook_notices n where n.webhook = w.id and n.state = 'waiting' and n.attempts > 0),
               (select max(n.ended) from participation.webhook_notices n where n.webhook = w.id and n.state = 'given-up'
                   and not exists (select from participation.webhook_notices d where d.webhook = w.id and d.state = 'delivered' and d.ended > n.ended))
          from participation.webhooks w join participation.webhook_keys k on k.webhook = w.id
        """;

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<ListedWebhook>> AllAsync(CancellationToken cancel) => database.QueryAsync(Select + " order by w.registered desc", Read, cancel);

    public Task<ListedWebhook?> FindAsync(WebhookId webhook, CancellationToken cancel) => database.FirstAsync(Select + " where w.id = $1", Read, cancel, webhook.Value);

    /// <summary>The last ones, the newest first.</summary>
    public Task<IReadOnlyList<ListedNotice>> NoticesAsync(WebhookId webhook, CancellationToken cancel) => database.QueryAsync(
        $"select kind, happened, state, attempts, coalesce(answer, ''), due from participation.webhook_notices where webhook = $1 order by happened desc, id limit {MostNotices}",
        row => new ListedNotice(row.GetString(0), new DateTimeOffset(row.GetDateTime(1)), row.GetString(2), row.GetInt32(3), row.GetString(4), new DateTimeOffset(row.GetDateTime(5))),
        cancel, webhook.Value);

    private static ListedWebhook Read(NpgsqlDataReader row) => new(
        new(row.GetGuid(0)), new Uri(row.GetString(1)).Authority, [.. row.GetFieldValue<string[]>(2).Select(Enum.Parse<NoticeKind>)], row.GetBoolean(3),
        new DateTimeOffset(row.GetDateTime(4)), row.GetInt64(5), row.IsDBNull(6) ? null : new DateTimeOffset(row.GetDateTime(6)));
}

/// <param name="Webhook">Its id.</param>
/// <param name="Host">Where notices go.</param>
/// <param name="Kinds">What it is told of.</param>
/// <param name="IsPaused">It is told of nothing now.</param>
/// <param name="RegisteredAt">UTC.</param>
/// <param name="Tried">Notices that were not taken yet.</param>
/// <param name="GaveUpAt">When a notice was given up, if none has arrived since; UTC.</param>
public sealed record ListedWebhook(WebhookId Webhook, string Host, IReadOnlyList<NoticeKind> Kinds, bool IsPaused, DateTimeOffset RegisteredAt, long Tried, DateTimeOffset? GaveUpAt);

/// <param name="State">waiting, delivered or given-up.</param>
/// <param name="Answer">A status code, or a word; empty before the first attempt.</param>
public sealed record ListedNotice(string Kind, DateTimeOffset HappenedAt, string State, int Attempts, string Answer, DateTimeOffset Due);
