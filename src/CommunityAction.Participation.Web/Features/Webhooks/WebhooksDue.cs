using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>Programs that took no notice for a day, for an officer's desk.</summary>
public sealed class WebhooksDue(WebhookList webhooks, IStringLocalizer<Texts> texts) : IDueWork
{
    public async Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default) =>
    [
        .. from webhook in await webhooks.AllAsync(cancel)
           where webhook.GaveUpAt is not null && !webhook.IsPaused
           select new DueItem(texts["Ask why it takes no notices, or pause it"], webhook.Host, $"/officer/webhooks/{webhook.Webhook}", webhook.GaveUpAt!.Value.AddDays(7), texts["An officer"])
           {
               Kind = DueKind.Webhooks,
               Since = webhook.GaveUpAt,
           },
    ];
}
