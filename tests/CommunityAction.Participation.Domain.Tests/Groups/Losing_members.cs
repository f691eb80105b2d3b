using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Groups.Group, CommunityAction.Participation.Domain.Groups.GroupFact>;

namespace CommunityAction.Participation.Domain.Tests.Groups;

/// <summary>Members whose record is gone or became another's, and a group that is left without a contact.</summary>
public sealed class Losing_members
{
    private static readonly GroupId Kitchen = new(Guid.Parse("01990000-0000-7000-8000-0000000000f0"));
    private static readonly PersonId Ann = new(Guid.Parse("01990000-0000-7000-8000-00000000000a"));
    private static readonly PersonId Ben = new(Guid.Parse("01990000-0000-7000-8000-00000000000b"));
    private static readonly GroupRegistered Registered = new(Kitchen, Ann, GroupKind.Unincorporated, null, new(Guid.Empty, "hash"));
    private static readonly MemberAdmitted Admitted = new(Kitchen, Ben);
    private static readonly MemberRemoved Gone = new(Kitchen, Ann);

    [Fact]
    public void Who_was_erased_is_gone_even_as_the_last_contact()
    {
        Given(Registered, Admitted).When(new DropMember(Kitchen, Ann)).Then(Gone);
        Given(Registered, new MembershipRequested(Kitchen, Ben)).When(new DropMember(Kitchen, Ben)).Then(new MembershipDeclined(Kitchen, Ben));
        Given(Registered, Admitted, Gone).When(new DropMember(Kitchen, Ann)).ThenNothing();
        Given(Registered, Admitted, Gone).State.HasContact.ShouldBeFalse();
    }

    [Fact]
    public void An_officer_names_a_member_where_there_is_no_contact()
    {
        Given(Registered, Admitted, Gone).When(new NameContact(Kitchen, Ben)).Then(new ContactAppointed(Kitchen, Ben));
        Given(Registered, Admitted, Gone, new ContactAppointed(Kitchen, Ben)).When(new NameContact(Kitchen, Ben)).ThenNothing();
    }

    [Fact]
    public void And_nowhere_else()
    {
        Given().When(new NameContact(Kitchen, Ben)).ThenRefused("group-unknown");
        Given(Registered, Admitted).When(new NameContact(Kitchen, Ben)).ThenRefused("group-has-contact");
        Given(Registered, Gone).When(new NameContact(Kitchen, Ben)).ThenRefused("not-a-member");
        Given(Registered, new MembershipRequested(Kitchen, Ben), Gone).When(new NameContact(Kitchen, Ben)).ThenRefused("not-a-member");
        Given(Registered, Gone, new GroupClosed(Kitchen)).When(new NameContact(Kitchen, Ben)).ThenRefused("group-closed");
    }

    [Fact]
    public void An_officer_closes_a_group_without_a_contact()
    {
        Given(Registered, Gone).When(new CloseGroup(Kitchen)).Then(new GroupClosed(Kitchen));
        Given(Registered, Gone, new GroupClosed(Kitchen)).When(new CloseGroup(Kitchen)).ThenNothing();
        Given(Registered).When(new CloseGroup(Kitchen)).ThenRefused("group-has-contact");
        Given().When(new CloseGroup(Kitchen)).ThenRefused("group-unknown");
    }

    [Fact]
    public void Nobody_joins_a_group_that_is_closed()
    {
        Given(Registered, Gone, new GroupClosed(Kitchen)).When(new RequestMembership(Kitchen, Ben)).ThenRefused("group-closed");
        Given(Registered, Admitted, Gone, new GroupClosed(Kitchen)).State.Standings.ShouldBeEmpty();
    }

    [Fact]
    public void Two_records_of_one_person_are_one_member_with_the_higher_standing()
    {
        var unite = new UniteMembers(Kitchen, From: Ann, To: Ben);
        Given(Registered).When(unite).Then(new ContactAppointed(Kitchen, Ben), Gone);
        Given(Registered, Admitted).When(unite).Then(new ContactAppointed(Kitchen, Ben), Gone);
        Given(Registered, Admitted, new ContactAppointed(Kitchen, Ben)).When(unite).Then(Gone);
        Given(Registered, Admitted, Gone).When(unite).ThenNothing();
        Given(Registered, Admitted).When(new UniteMembers(Kitchen, From: Ben, To: Ann)).Then(new MemberRemoved(Kitchen, Ben));
        Given(Registered, new MembershipRequested(Kitchen, Ben)).When(new UniteMembers(Kitchen, From: Ben, To: new(Guid.Empty)))
            .Then(new MembershipRequested(Kitchen, new(Guid.Empty)), new MembershipDeclined(Kitchen, Ben));
    }
}
