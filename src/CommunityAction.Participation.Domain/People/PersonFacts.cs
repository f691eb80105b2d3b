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

/// <summary>They have shown that another e-mail address is theirs, and sign in with it. Neither address is on record.</summary>
[StoredAs("people.address-changed.v1")]
public sealed record AddressChanged(PersonId Person) : PersonFact;

/// <summary>Name, contacts and texts are gone from the vault; what was decided and counted stays.</summary>
/// <param name="Person">The person.</param>
/// <param name="Reason">Why an administrator did it; null when they did it themselves.</param>
[StoredAs("people.person-erased.v1")]
public sealed record PersonErased(PersonId Person, ErasureReason? Reason = null) : PersonFact;

/// <summary>This record and another were one person's. It ends here; the other goes on.</summary>
/// <param name="Person">The record that ends.</param>
/// <param name="Into">The record that goes on.</param>
/// <param name="Reason">Why an administrator did it.</param>
[StoredAs("people.person-merged.v1")]
public sealed record PersonMerged(PersonId Person, PersonId Into, MergeReason Reason) : PersonFact;

/// <summary>Another record of the same person is part of this one from now on.</summary>
[StoredAs("people.record-joined.v1")]
public sealed record RecordJoined(PersonId Person, PersonId From) : PersonFact;

/// <summary>Why an administrator erases somebody. A list and no text, so that nothing personal comes into the log.</summary>
public enum ErasureReason
{
    AskedInWriting,
    AskedInPerson,
    AskedByPhone,
    Died,

    /// <summary>A test, or an address that belongs to nobody.</summary>
    NotAPerson,
}

/// <summary>Why an administrator makes two records one.</summary>
public enum MergeReason
{
    /// <summary>They asked for it.</summary>
    Asked,

    /// <summary>They joined again by mistake, and the council has checked with them.</summary>
    JoinedTwice,

    /// <summary>Somebody made several accounts to have several says.</summary>
    SeveralSays,
}

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
