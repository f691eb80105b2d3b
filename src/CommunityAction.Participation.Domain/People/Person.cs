using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.People;

public enum PersonStatus
{
    /// <summary>Nothing is known of them.</summary>
    None,
    Registered,
    Erased,

    /// <summary>Part of another record of the same person.</summary>
    Merged,
}

/// <summary>A person as their facts leave them.</summary>
public sealed record Person : IState<Person, PersonFact>
{
    public static Person Nothing { get; } = new();

    public PersonStatus Status { get; private init; }

    /// <summary>What they say about themselves; of a merged record what was said there, which is erased.</summary>
    public TextRef? Profile { get; private init; }

    /// <summary>Roles and, for a councillor, the ward.</summary>
    public ImmutableDictionary<Role, WardId?> Roles { get; private init; } = ImmutableDictionary<Role, WardId?>.Empty;

    /// <summary>The record that goes on; null unless this one was merged into it.</summary>
    public PersonId? MergedInto { get; private init; }

    /// <summary>Records of the same person that are part of this one.</summary>
    public ImmutableHashSet<PersonId> Joined { get; private init; } = [];

    public static Person Evolve(Person state, PersonFact fact) => fact switch
    {
        PersonRegistered f => state with { Status = PersonStatus.Registered, Profile = f.Profile },
        ProfileChanged f => state with { Profile = f.Profile },
        RoleGranted f => state with { Roles = state.Roles.SetItem(f.Role, f.Ward) },
        RoleRevoked f => state with { Roles = state.Roles.Remove(f.Role) },
        AddressChanged => state,
        RecordJoined f => state with { Joined = state.Joined.Add(f.From) },
        PersonMerged f => new() { Status = PersonStatus.Merged, MergedInto = f.Into, Profile = state.Profile },
        PersonErased => new() { Status = PersonStatus.Erased },
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    /// <summary>Refuses: person-unknown, person-erased, person-merged.</summary>
    internal Refusal? Missing() => Status switch
    {
        PersonStatus.None => Refusal.Of("person-unknown"),
        PersonStatus.Erased => Refusal.Of("person-erased"),
        PersonStatus.Merged => Refusal.Of("person-merged"),
        _ => null,
    };
}
