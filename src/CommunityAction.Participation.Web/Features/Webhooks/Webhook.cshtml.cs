using CommunityAction.Participation.Domain.Webhooks;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>One program that is told: its secret once, what became of the last notices, and what an officer can do.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(WebhooksProjection))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WebhookModel(WebhookList webhooks, WebhookKeys keys, NoticeShelf shelf, NoticeBell bell) : WebhookPage
{
    public ListedWebhook Webhook { get; private set; } = null!;

    public IReadOnlyList<ListedNotice> Notices { get; private set; } = [];

    /// <summary>Null when somebody has seen it.</summary>
    public string? Secret { get; private set; }

    public bool Tested { get; private set; }

    private string Here => $"/officer/webhooks/{Webhook.Webhook}";

    public async Task<IActionResult> OnGetAsync(Guid id, bool tested = false)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Tested = tested;
        Secret = await keys.ShowOnceAsync(Webhook.Webhook, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostTestAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        await shelf.TestAsync(Webhook.Webhook, HttpContext.RequestAborted);
        bell.Ring();
        return SeeOther(Here + "?tested=true");
    }

    public async Task<IActionResult> OnPostPauseAsync(Guid id) =>
        await LoadAsync(id) ? await SendAsync(Webhook.IsPaused ? new ResumeWebhook(Webhook.Webhook) : new PauseWebhook(Webhook.Webhook), Here) : NotFound();

    public async Task<IActionResult> OnPostRotateAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        await keys.RotateAsync(Webhook.Webhook, HttpContext.RequestAborted);
        return await SendAsync(new RotateSecret(Webhook.Webhook), Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        var answer = await SendAsync(new RemoveWebhook(Webhook.Webhook), "/officer/webhooks");
        await keys.RemoveAsync(Webhook.Webhook, HttpContext.RequestAborted);
        return answer;
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await webhooks.FindAsync(new(id), HttpContext.RequestAborted) is not { } found)
        {
            return false;
        }

        Webhook = found;
        Notices = await webhooks.NoticesAsync(found.Webhook, HttpContext.RequestAborted);
        return true;
    }
}
