using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>A programme, and the stream that holds its life. UUIDv7.</summary>
[JsonConverter(typeof(ProgrammeIdConverter))]
public readonly record struct ProgrammeId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class ProgrammeIdConverter() : GuidIdConverter<ProgrammeId>(value => new(value), id => id.Value);
