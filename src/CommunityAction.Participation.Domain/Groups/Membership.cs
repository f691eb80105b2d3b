namespace CommunityAction.Participation.Domain.Groups;

/// <summary>Somebody asks to join a group.</summary>
public sealed record RequestMembership(GroupId Group, PersonId Person) : ICommand<Group, GroupFact>
{
    public Guid Stream => Group.Value;

    /// <summary>Decides nothing when they have asked already or belong to it. Refuses: group-unknown, group-closed.</summary>
    public Decision<GroupFact> Decide(Group state, DateTimeOffset now) =>
        state.Missing() is { } refusal ? refusal
        : state.StandingOf(Person) is not null ? Decision<GroupFact>.Nothing
        : new MembershipRequested(Group, Person);
}

/// <summary>A contact answers somebody who asked to join.</summary>
/// <param name="Group">The group.</param>
/// <param name="Person">Who asked.</param>
/// <param name="By">The contact.</param>
/// <param name="Admit">Yes or no.</param>
public sealed record AnswerRequest(GroupId Group, PersonId Person, PersonId By, bool Admit) : ICommand<Group, GroupFact>
{
    public Guid Stream => Group.Value;

    /// <summary>Decides nothing when it was answered already. Refuses: group-unknown, group-closed, not-a-contact.</summary>
    public Decision<GroupFact> Decide(Group state, DateTimeOffset now) =>
        state.NotRunBy(By) is { } refusal ? refusal
        : state.StandingOf(Person) != Standing.Requested ? Decision<GroupFact>.Nothing
        : Admit ? new MemberAdmitted(Group, Person)
        : new MembershipDeclined(Group, Person);
}

/// <summary>A contact makes another member a contact too.</summary>
public sealed record AppointContact(GroupId Group, PersonId Person, PersonId By) : ICommand<Group, GroupFact>
{
    public Guid Stream => Group.Value;

    /// <summary>Decides nothing when they are one. Refuses: group-unknown, group-closed, not-a-contact, not-a-member.</summary>
    public Decision<GroupFact> Decide(Group state, DateTimeOffset now) =>
        state.NotRunBy(By) is { } refusal ? refusal
        : state.StandingOf(Person) switch
        {
            Standing.Contact => Decision<GroupFact>.Nothing,
            Standing.Member => new ContactAppointed(Group, Person),
            _ => Refusal.Of("not-a-member"),
        };
}

/// <summary>Somebody leaves a group, or a contact removes them.</summary>
/// <param name="Group">The group.</param>
/// <param name="Person">Who leaves.</param>
/// <param name="By">They themselves, or a contact.</param>
public sealed record RemoveMember(GroupId Group, PersonId Person, PersonId By) : ICommand<Group, GroupFact>
{
    public Guid Stream => Group.Value;

    /// <summary>
    /// Decides nothing when they do not belong to it. Refuses: group-unknown, group-closed, not-a-contact, last-contact (others would be left without anybody who lets people in:
    /// make one of them a contact first).
    /// </summary>
    public Decision<GroupFact> Decide(Group state, DateTimeOffset now) =>
        !state.Exists ? Refusal.Of("group-unknown")
        : state.StandingOf(Person) is not { } standing ? Decision<GroupFact>.Nothing
        : By != Person && state.NotRunBy(By) is { } refusal ? refusal
        : standing == Standing.Contact && IsLast(state) ? Refusal.Of("last-contact")
        : new MemberRemoved(Group, Person);

    private bool IsLast(Group state) =>
        state.Standings.Any(other => other.Key != Person && other.Value == Standing.Member)
        && !state.Standings.Any(other => other.Key != Person && other.Value == Standing.Contact);
}
