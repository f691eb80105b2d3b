using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Webhooks;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>Addresses and secrets, which are in no event and on no page but once.</summary>
public sealed class WebhookKeys(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>After a rotation notices carry both signatures for so long, so that a receiver can change over in peace.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    /// <summary>Keeps an address with a new secret; does nothing when this webhook has one.</summary>
    public Task AddAsync(WebhookId webhook, Uri address, CancellationToken cancel) => database.ExecuteAsync(
        "insert into participation.webhook_keys (webhook, address, secret) values ($1, $2, $3) on conflict (webhook) do nothing",
        cancel, webhook.Value, address.AbsoluteUri, WebhookSignature.NewSecret());

    public Task RotateAsync(WebhookId webhook, CancellationToken cancel) => database.ExecuteAsync(
        "update participation.webhook_keys set old_secret = secret, old_until = $3, secret = $2, shown = false where webhook = $1",
        cancel, webhook.Value, WebhookSignature.NewSecret(), (time.GetUtcNow() + Overlap).UtcDateTime);

    /// <summary>The secret, to whoever asks first; null to everybody after.</summary>
    public Task<string?> ShowOnceAsync(WebhookId webhook, CancellationToken cancel) => database.FirstAsync(
        "update participation.webhook_keys set shown = true where webhook = $1 and not shown returning secret", row => row.GetString(0), cancel, webhook.Value);

    /// <summary>With all that was on its way.</summary>
    public async Task RemoveAsync(WebhookId webhook, CancellationToken cancel)
    {
        await database.ExecuteAsync("delete from participation.webhook_keys where webhook = $1", cancel, webhook.Value);
        await database.ExecuteAsync("delete from participation.webhook_notices where webhook = $1", cancel, webhook.Value);
    }
}
