using CommunityAction.Participation.Domain.People;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.People.Person, CommunityAction.Participation.Domain.People.PersonFact>;

namespace CommunityAction.Participation.Domain.Tests.People;

public sealed class Granting_roles
{
    private static readonly PersonId Ann = new(Guid.Parse("01990000-0000-7000-8000-00000000000a"));
    private static readonly PersonId Ben = new(Guid.Parse("01990000-0000-7000-8000-00000000000b"));
    private static readonly PersonRegistered Registered = new(Ann, new(Guid.Empty, "hash"));

    [Fact]
    public void An_officer_is_made() =>
        Given(Registered).When(new GrantRole(Ann, Role.Officer)).Then(new RoleGranted(Ann, Role.Officer, null));

    [Fact]
    public void A_role_is_granted_once() =>
        Given(Registered, new RoleGranted(Ann, Role.Officer, null)).When(new GrantRole(Ann, Role.Officer)).ThenNothing();

    [Fact]
    public void A_stranger_gets_no_role() => Given().When(new GrantRole(Ann, Role.Officer)).ThenRefused("person-unknown");

    [Fact]
    public void Who_was_erased_gets_no_role() =>
        Given(Registered, new PersonErased(Ann)).When(new GrantRole(Ann, Role.Officer)).ThenRefused("person-erased");

    [Fact]
    public void A_councillor_stands_for_a_ward() =>
        Given(Registered).When(new GrantRole(Ann, Role.Councillor)).ThenRefused("role-ward-missing");

    [Fact]
    public void Nobody_else_has_a_ward() =>
        Given(Registered).When(new GrantRole(Ann, Role.PanelMember, new("millrace"))).ThenRefused("role-without-ward");

    [Fact]
    public void A_councillor_can_change_wards() =>
        Given(Registered, new RoleGranted(Ann, Role.Councillor, new("millrace"))).When(new GrantRole(Ann, Role.Councillor, new("kilnside")))
            .Then(new RoleGranted(Ann, Role.Councillor, new("kilnside")));

    [Fact]
    public void A_role_is_taken_away() =>
        Given(Registered, new RoleGranted(Ann, Role.Officer, null)).When(new RevokeRole(Ann, Role.Officer, Ben)).Then(new RoleRevoked(Ann, Role.Officer));

    [Fact]
    public void What_somebody_does_not_have_cannot_be_taken_away() => Given(Registered).When(new RevokeRole(Ann, Role.Officer, Ben)).ThenNothing();

    [Fact]
    public void An_administrator_cannot_stop_being_one_alone() =>
        Given(Registered, new RoleGranted(Ann, Role.Administrator, null)).When(new RevokeRole(Ann, Role.Administrator, Ann)).ThenRefused("own-role");

    [Fact]
    public void Another_administrator_or_the_key_can_take_it_away()
    {
        var given = Given(Registered, new RoleGranted(Ann, Role.Administrator, null));
        given.When(new RevokeRole(Ann, Role.Administrator, Ben)).Then(new RoleRevoked(Ann, Role.Administrator));
        given.When(new RevokeRole(Ann, Role.Administrator, null)).Then(new RoleRevoked(Ann, Role.Administrator));
    }

    [Fact]
    public void Who_is_erased_has_no_role_any_more() =>
        Given(Registered, new RoleGranted(Ann, Role.Officer, null), new PersonErased(Ann)).State.Roles.ShouldBeEmpty();
}
