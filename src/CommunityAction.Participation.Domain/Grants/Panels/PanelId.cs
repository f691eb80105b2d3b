using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>A panel that assesses what was applied for in a round, and the stream that holds all it did. UUIDv7.</summary>
[JsonConverter(typeof(PanelIdConverter))]
public readonly record struct PanelId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class PanelIdConverter() : GuidIdConverter<PanelId>(value => new(value), id => id.Value);
