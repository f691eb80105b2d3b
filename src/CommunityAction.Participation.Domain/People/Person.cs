using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.People;

public enum PersonStatus
{
    /// <summary>Nothing is known of them.</summary>
    None,
    Registered,
    Erased,
}

/// <summary>A person as their facts leave them.</summary>
public sealed record Person : IState<Person, PersonFact>
{
    public static Person Nothing { get; } = new();

    public PersonStatus Status { get; private init; }

    public TextRef? Profile { get; private init; }

    /// <summary>Roles and, for a councillor, the ward.</summary>
    public ImmutableDictionary<Role, WardId?> Roles { get; private init; } = ImmutableDictionary<Role, WardId?>.Empty;

    public static Person Evolve(Person state, PersonFact fact) => fact switch
    {
        PersonRegistered f => state with { Status = PersonStatus.Registered, Profile = f.Profile },
        ProfileChanged f => state with { Profile = f.Profile },
        RoleGranted f => state with { Roles = state.Roles.SetItem(f.Role, f.Ward) },
        RoleRevoked f => state with { Roles = state.Roles.Remove(f.Role) },
        PersonErased => new() { Status = PersonStatus.Erased },
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    /// <summary>Refuses: person-unknown, person-erased.</summary>
    internal Refusal? Missing() => Status switch
    {
        PersonStatus.None => Refusal.Of("person-unknown"),
        PersonStatus.Erased => Refusal.Of("person-erased"),
        _ => null,
    };
}
