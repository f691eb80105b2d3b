namespace CommunityAction.Participation.Domain.Webhooks;

public sealed record RegisterWebhook(WebhookId Webhook, IReadOnlyList<NoticeKind> Kinds) : IWebhookCommand
{
    /// <summary>Decides nothing when it was registered before. Refuses: webhook-without-kinds.</summary>
    public Decision<WebhookFact> Decide(Webhook state, DateTimeOffset now) =>
        state.Status != WebhookStatus.None ? Decision<WebhookFact>.Nothing
        : Kinds.Count == 0 ? Refusal.Of("webhook-without-kinds", "kinds")
        : new WebhookRegistered(Webhook, [.. Kinds.Distinct().Order()]);
}

public sealed record PauseWebhook(WebhookId Webhook) : IWebhookCommand
{
    /// <summary>Decides nothing when it is paused already. Refuses: webhook-unknown.</summary>
    public Decision<WebhookFact> Decide(Webhook state, DateTimeOffset now) =>
        state.NotThere is { } refusal ? refusal
        : state.Status == WebhookStatus.Paused ? Decision<WebhookFact>.Nothing
        : new WebhookPaused(Webhook);
}

public sealed record ResumeWebhook(WebhookId Webhook) : IWebhookCommand
{
    /// <summary>Decides nothing when it is not paused. Refuses: webhook-unknown.</summary>
    public Decision<WebhookFact> Decide(Webhook state, DateTimeOffset now) =>
        state.NotThere is { } refusal ? refusal
        : state.Status == WebhookStatus.Active ? Decision<WebhookFact>.Nothing
        : new WebhookResumed(Webhook);
}

public sealed record RotateSecret(WebhookId Webhook) : IWebhookCommand
{
    /// <summary>Refuses: webhook-unknown.</summary>
    public Decision<WebhookFact> Decide(Webhook state, DateTimeOffset now) => state.NotThere is { } refusal ? refusal : new SecretRotated(Webhook);
}

public sealed record RemoveWebhook(WebhookId Webhook) : IWebhookCommand
{
    /// <summary>Decides nothing when it was removed before. Refuses: webhook-unknown.</summary>
    public Decision<WebhookFact> Decide(Webhook state, DateTimeOffset now) =>
        state.Status == WebhookStatus.Removed ? Decision<WebhookFact>.Nothing
        : state.NotThere is { } refusal ? refusal
        : new WebhookRemoved(Webhook);
}
