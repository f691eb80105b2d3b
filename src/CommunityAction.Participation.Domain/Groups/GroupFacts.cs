using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Groups;

// Facts: once stored, never edited.
public abstract record GroupFact;

/// <param name="Group">The group.</param>
/// <param name="By">Who registered it, and its first contact.</param>
/// <param name="Kind">What it is in law.</param>
/// <param name="RegistrationNumber">As its register writes it, or null.</param>
/// <param name="Name">In the vault, on the group's own shelf.</param>
[StoredAs("groups.group-registered.v1")]
public sealed record GroupRegistered(GroupId Group, PersonId By, GroupKind Kind, string? RegistrationNumber, TextRef Name) : GroupFact;

[StoredAs("groups.membership-requested.v1")]
public sealed record MembershipRequested(GroupId Group, PersonId Person) : GroupFact;

[StoredAs("groups.membership-declined.v1")]
public sealed record MembershipDeclined(GroupId Group, PersonId Person) : GroupFact;

[StoredAs("groups.member-admitted.v1")]
public sealed record MemberAdmitted(GroupId Group, PersonId Person) : GroupFact;

/// <summary>From now on they let people in and speak for the group in writing.</summary>
[StoredAs("groups.contact-appointed.v1")]
public sealed record ContactAppointed(GroupId Group, PersonId Person) : GroupFact;

/// <summary>They have left, a contact has removed them, or their record is gone.</summary>
[StoredAs("groups.member-removed.v1")]
public sealed record MemberRemoved(GroupId Group, PersonId Person) : GroupFact;

/// <summary>It has nobody left who speaks for it, and an officer has closed it. Nobody joins it or acts for it any more.</summary>
[StoredAs("groups.group-closed.v1")]
public sealed record GroupClosed(GroupId Group) : GroupFact;
