using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Webhooks;

/// <summary>A program that is told of decisions, and the stream of what officers did about it. Its address and its secret are not in the log.</summary>
[JsonConverter(typeof(WebhookIdConverter))]
public readonly record struct WebhookId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class WebhookIdConverter() : GuidIdConverter<WebhookId>(value => new(value), id => id.Value);
