using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.People;

/// <summary>A person, and the stream that holds what happened to them. UUIDv7; it says nothing about who they are.</summary>
[JsonConverter(typeof(PersonIdConverter))]
public readonly record struct PersonId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class PersonIdConverter() : GuidIdConverter<PersonId>(value => new(value), id => id.Value);
