using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Groups;

public enum Standing
{
    /// <summary>Has asked to join.</summary>
    Requested,
    Member,

    /// <summary>A member who lets others in.</summary>
    Contact,
}

/// <summary>A community group as its facts leave it.</summary>
public sealed record Group : IState<Group, GroupFact>
{
    public static Group Nothing { get; } = new();

    public bool Exists { get; private init; }

    public bool IsClosed { get; private init; }

    /// <summary>Somebody lets people in and speaks for it.</summary>
    public bool HasContact => Standings.ContainsValue(Standing.Contact);

    public ImmutableDictionary<PersonId, Standing> Standings { get; private init; } = ImmutableDictionary<PersonId, Standing>.Empty;

    public Standing? StandingOf(PersonId person) => Standings.TryGetValue(person, out var standing) ? standing : null;

    public static Group Evolve(Group state, GroupFact fact) => fact switch
    {
        GroupRegistered f => state with { Exists = true, Standings = state.Standings.SetItem(f.By, Standing.Contact) },
        MembershipRequested f => state with { Standings = state.Standings.SetItem(f.Person, Standing.Requested) },
        MembershipDeclined f => state with { Standings = state.Standings.Remove(f.Person) },
        MemberAdmitted f => state with { Standings = state.Standings.SetItem(f.Person, Standing.Member) },
        ContactAppointed f => state with { Standings = state.Standings.SetItem(f.Person, Standing.Contact) },
        MemberRemoved f => state with { Standings = state.Standings.Remove(f.Person) },
        GroupClosed => state with { IsClosed = true, Standings = state.Standings.Clear() },
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    /// <summary>Refuses: group-unknown, group-closed.</summary>
    internal Refusal? Missing() => !Exists ? Refusal.Of("group-unknown") : IsClosed ? Refusal.Of("group-closed") : null;

    /// <summary>Refuses: group-unknown, group-closed, not-a-contact.</summary>
    internal Refusal? NotRunBy(PersonId person) =>
        Missing() is { } refusal ? refusal
        : StandingOf(person) != Standing.Contact ? Refusal.Of("not-a-contact")
        : null;
}
