using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Groups;

/// <summary>A community group, and the stream that holds who belongs to it. It says nothing about them.</summary>
[JsonConverter(typeof(GroupIdConverter))]
public readonly record struct GroupId(Guid Value)
{
    /// <summary>The group's own shelf in the vault: its name belongs to no member and stays when one leaves.</summary>
    public PersonId Shelf => new(Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class GroupIdConverter() : GuidIdConverter<GroupId>(value => new(value), id => id.Value);
