using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.People;

// Facts: once stored, never edited. None of them says who the person is.
public abstract record PersonFact;

/// <param name="Person">The person.</param>
/// <param name="Profile">What they say about themselves, in the vault.</param>
[StoredAs("people.person-registered.v1")]
public sealed record PersonRegistered(PersonId Person, TextRef Profile) : PersonFact;

/// <param name="Person">The person.</param>
/// <param name="Profile">The whole profile anew, in the vault; the older one is erased.</param>
[StoredAs("people.profile-changed.v1")]
public sealed record ProfileChanged(PersonId Person, TextRef Profile) : PersonFact;

/// <param name="Person">The person.</param>
/// <param name="Role">What they may be from now on.</param>
/// <param name="Ward">The ward that a councillor stands for; no other role has one.</param>
[StoredAs("people.role-granted.v1")]
public sealed record RoleGranted(PersonId Person, Role Role, WardId? Ward) : PersonFact;

[StoredAs("people.role-revoked.v1")]
public sealed record RoleRevoked(PersonId Person, Role Role) : PersonFact;

/// <summary>Name, contacts and texts are gone from the vault; what was decided and counted stays.</summary>
[StoredAs("people.person-erased.v1")]
public sealed record PersonErased(PersonId Person) : PersonFact;

/// <summary>What an administrator can make of a person. Everybody who is registered is a resident; being a member of a group follows from the group.</summary>
public enum Role
{
    /// <summary>Sits on a panel that scores or recommends.</summary>
    PanelMember,

    /// <summary>Elected for a ward.</summary>
    Councillor,

    /// <summary>Works for the council at the officer's desk.</summary>
    Officer,

    /// <summary>Looks after people, their roles and the council's settings.</summary>
    Administrator,
}
