using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>How a person signs in, with what they may be just now.</summary>
public sealed class Account
{
    public required PersonId Person { get; init; }

    /// <summary>Where letters go. Two people may share it.</summary>
    public required string Email { get; init; }

    /// <summary>The same for every spelling and alias of the address.</summary>
    public required string EmailKey { get; init; }

    /// <summary>A new one ends every session.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Null when the vault holds none: they are being registered just now.</summary>
    public Profile? Profile { get; init; }

    public IReadOnlyDictionary<Role, WardId?> Roles { get; init; } = new Dictionary<Role, WardId?>();

    /// <summary>The groups that they belong to.</summary>
    public IReadOnlyList<GroupId> Groups { get; init; } = [];
}
