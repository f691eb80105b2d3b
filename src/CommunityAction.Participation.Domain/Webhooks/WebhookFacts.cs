using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Webhooks;

/// <summary>What other programs can be told of. Everything in a notice is public already.</summary>
public enum NoticeKind
{
    /// <summary>A poll's result was declared.</summary>
    ResultDeclared,

    /// <summary>The council answered a proposal.</summary>
    ProposalAnswered,

    /// <summary>A programme published what was decided.</summary>
    DecisionPublished,

    /// <summary>A decision about a grant was taken, the first one or one after an appeal.</summary>
    GrantDecided,
}

// Facts: once stored, never edited.
public abstract record WebhookFact;

/// <param name="Webhook">The webhook.</param>
/// <param name="Kinds">What it is told of, each once.</param>
[StoredAs("webhooks.webhook-registered.v1")]
public sealed record WebhookRegistered(WebhookId Webhook, IReadOnlyList<NoticeKind> Kinds) : WebhookFact
{
    public bool Equals(WebhookRegistered? other) => other is not null && Webhook == other.Webhook && Kinds.SequenceEqual(other.Kinds);

    public override int GetHashCode() => HashCode.Combine(Webhook, Kinds.Count);
}

/// <summary>It is told of nothing that happens from now on.</summary>
[StoredAs("webhooks.webhook-paused.v1")]
public sealed record WebhookPaused(WebhookId Webhook) : WebhookFact;

[StoredAs("webhooks.webhook-resumed.v1")]
public sealed record WebhookResumed(WebhookId Webhook) : WebhookFact;

/// <summary>It has a new secret; for a day notices are signed with the old one too.</summary>
[StoredAs("webhooks.secret-rotated.v1")]
public sealed record SecretRotated(WebhookId Webhook) : WebhookFact;

/// <summary>It is gone for good, with its address and its secret.</summary>
[StoredAs("webhooks.webhook-removed.v1")]
public sealed record WebhookRemoved(WebhookId Webhook) : WebhookFact;
