using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Webhooks;

public enum WebhookStatus
{
    /// <summary>Nothing is known of it.</summary>
    None,
    Active,
    Paused,
    Removed,
}

/// <summary>A webhook as its facts leave it.</summary>
public sealed record Webhook : IState<Webhook, WebhookFact>
{
    public static Webhook Nothing { get; } = new();

    public WebhookId Id { get; private init; }

    public WebhookStatus Status { get; private init; }

    public ImmutableList<NoticeKind> Kinds { get; private init; } = [];

    /// <summary>Refuses: webhook-unknown.</summary>
    internal Refusal? NotThere => Status is WebhookStatus.None or WebhookStatus.Removed ? Refusal.Of("webhook-unknown") : null;

    public static Webhook Evolve(Webhook state, WebhookFact fact) => fact switch
    {
        WebhookRegistered f => state with { Id = f.Webhook, Status = WebhookStatus.Active, Kinds = [.. f.Kinds] },
        WebhookPaused => state with { Status = WebhookStatus.Paused },
        WebhookResumed => state with { Status = WebhookStatus.Active },
        SecretRotated => state,
        WebhookRemoved => state with { Status = WebhookStatus.Removed },
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}

/// <summary>A command on one webhook.</summary>
public interface IWebhookCommand : ICommand<Webhook, WebhookFact>
{
    WebhookId Webhook { get; }

    Guid ICommand<Webhook, WebhookFact>.Stream => Webhook.Value;
}
