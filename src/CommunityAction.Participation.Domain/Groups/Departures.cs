namespace CommunityAction.Participation.Domain.Groups;

/// <summary>A member's record was erased: they are gone, contact or not. A group may be left without a contact by it.</summary>
public sealed record DropMember(GroupId Group, PersonId Person) : ICommand<Group, GroupFact>
{
    public Guid Stream => Group.Value;

    /// <summary>Decides nothing when they do not belong to it (any more). Refuses nothing.</summary>
    public Decision<GroupFact> Decide(Group state, DateTimeOffset now) => state.StandingOf(Person) is { } standing ? Left(Group, Person, standing) : Decision<GroupFact>.Nothing;

    internal static GroupFact Left(GroupId group, PersonId person, Standing standing) =>
        standing == Standing.Requested ? new MembershipDeclined(group, person) : new MemberRemoved(group, person);
}

/// <summary>Two members are one person: the one who goes on has what either had.</summary>
/// <param name="Group">The group.</param>
/// <param name="From">The record that ended.</param>
/// <param name="To">The record that goes on.</param>
public sealed record UniteMembers(GroupId Group, PersonId From, PersonId To) : ICommand<Group, GroupFact>
{
    public Guid Stream => Group.Value;

    /// <summary>Decides nothing when the record that ended does not belong to it (any more). Refuses nothing.</summary>
    public Decision<GroupFact> Decide(Group state, DateTimeOffset now) =>
        state.StandingOf(From) is not { } had ? Decision<GroupFact>.Nothing
        : Decision<GroupFact>.Of([.. Raised(state.StandingOf(To), had), DropMember.Left(Group, From, had)]);

    private IEnumerable<GroupFact> Raised(Standing? has, Standing had)
    {
        if (has is not null && has >= had)
        {
            yield break;
        }

        yield return had switch
        {
            Standing.Requested => new MembershipRequested(Group, To),
            Standing.Member => new MemberAdmitted(Group, To),
            _ => new ContactAppointed(Group, To),
        };
    }
}

/// <summary>An officer names a contact for a group that has none left.</summary>
public sealed record NameContact(GroupId Group, PersonId Person) : ICommand<Group, GroupFact>
{
    public Guid Stream => Group.Value;

    /// <summary>Decides nothing when they are one. Refuses: group-unknown, group-closed, group-has-contact (whose business it is), not-a-member.</summary>
    public Decision<GroupFact> Decide(Group state, DateTimeOffset now) =>
        state.Missing() is { } refusal ? refusal
        : state.StandingOf(Person) == Standing.Contact ? Decision<GroupFact>.Nothing
        : state.HasContact ? Refusal.Of("group-has-contact")
        : state.StandingOf(Person) != Standing.Member ? Refusal.Of("not-a-member")
        : new ContactAppointed(Group, Person);
}

/// <summary>An officer closes a group that has no contact left.</summary>
public sealed record CloseGroup(GroupId Group) : ICommand<Group, GroupFact>
{
    public Guid Stream => Group.Value;

    /// <summary>Decides nothing when it is closed already. Refuses: group-unknown, group-has-contact.</summary>
    public Decision<GroupFact> Decide(Group state, DateTimeOffset now) =>
        state.IsClosed ? Decision<GroupFact>.Nothing
        : !state.Exists ? Refusal.Of("group-unknown")
        : state.HasContact ? Refusal.Of("group-has-contact")
        : new GroupClosed(Group);
}
