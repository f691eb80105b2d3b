using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Groups.Group, CommunityAction.Participation.Domain.Groups.GroupFact>;

namespace CommunityAction.Participation.Domain.Tests.Groups;

public sealed class Belonging_to_a_group
{
    private static readonly GroupId Kitchen = new(Guid.Parse("01990000-0000-7000-8000-0000000000f0"));
    private static readonly PersonId Ann = new(Guid.Parse("01990000-0000-7000-8000-00000000000a"));
    private static readonly PersonId Ben = new(Guid.Parse("01990000-0000-7000-8000-00000000000b"));
    private static readonly PersonId Cas = new(Guid.Parse("01990000-0000-7000-8000-00000000000c"));
    private static readonly TextRef Name = new(Guid.Empty, "hash");
    private static readonly GroupRegistered Registered = new(Kitchen, Ann, GroupKind.Unincorporated, null, Name);
    private static readonly MembershipRequested Asked = new(Kitchen, Ben);
    private static readonly MemberAdmitted Admitted = new(Kitchen, Ben);

    [Fact]
    public void Who_registers_a_group_is_its_contact()
    {
        Given().When(new RegisterGroup(Kitchen, Ann, GroupKind.Unincorporated, "", Name)).Then(Registered);
        Given(Registered).State.StandingOf(Ann).ShouldBe(Standing.Contact);
    }

    [Fact]
    public void A_group_is_registered_once() =>
        Given(Registered).When(new RegisterGroup(Kitchen, Ben, GroupKind.Charity, "", Name)).ThenNothing();

    [Fact]
    public void A_number_stands_as_its_register_writes_it() =>
        Given().When(new RegisterGroup(Kitchen, Ann, GroupKind.Company, " 1234567 ", Name)).Then(new GroupRegistered(Kitchen, Ann, GroupKind.Company, "01234567", Name));

    [Fact]
    public void A_number_of_another_form_is_refused() =>
        Given().When(new RegisterGroup(Kitchen, Ann, GroupKind.Charity, "12", Name)).ThenRefused("registration-number-wrong", "12");

    [Fact]
    public void What_has_no_register_has_no_number() =>
        Given().When(new RegisterGroup(Kitchen, Ann, GroupKind.Unincorporated, "1234567", Name)).ThenRefused("registration-number-not-needed");

    [Fact]
    public void A_group_has_a_name()
    {
        RegisterGroup.Problems(" ", GroupKind.Charity, "").Select(problem => problem.Code).ShouldBe(["group-name-missing"]);
        RegisterGroup.Problems(new('a', 121), GroupKind.Charity, "x").Select(problem => problem.Code).ShouldBe(["group-name-too-long", "registration-number-wrong"]);
        RegisterGroup.Problems("Millrace Kitchen", GroupKind.Charity, "").ShouldBeEmpty();
    }

    [Fact]
    public void Somebody_asks_to_join_and_is_let_in()
    {
        Given(Registered).When(new RequestMembership(Kitchen, Ben)).Then(Asked);
        Given(Registered, Asked).When(new AnswerRequest(Kitchen, Ben, Ann, Admit: true)).Then(Admitted);
    }

    [Fact]
    public void Or_is_not() => Given(Registered, Asked).When(new AnswerRequest(Kitchen, Ben, Ann, Admit: false)).Then(new MembershipDeclined(Kitchen, Ben));

    [Fact]
    public void Asking_twice_is_once() => Given(Registered, Asked).When(new RequestMembership(Kitchen, Ben)).ThenNothing();

    [Fact]
    public void An_answer_is_given_once() =>
        Given(Registered, Asked, Admitted).When(new AnswerRequest(Kitchen, Ben, Ann, Admit: false)).ThenNothing();

    [Fact]
    public void Who_asked_does_not_belong_yet_and_lets_nobody_in() =>
        Given(Registered, Asked).When(new AnswerRequest(Kitchen, Ben, Ben, Admit: true)).ThenRefused("not-a-contact");

    [Fact]
    public void A_member_lets_nobody_in() =>
        Given(Registered, Asked, Admitted, new MembershipRequested(Kitchen, Cas)).When(new AnswerRequest(Kitchen, Cas, Ben, Admit: true)).ThenRefused("not-a-contact");

    [Fact]
    public void A_member_is_made_a_contact() =>
        Given(Registered, Asked, Admitted).When(new AppointContact(Kitchen, Ben, Ann)).Then(new ContactAppointed(Kitchen, Ben));

    [Fact]
    public void Only_a_member_is_made_a_contact()
    {
        Given(Registered, Asked).When(new AppointContact(Kitchen, Ben, Ann)).ThenRefused("not-a-member");
        Given(Registered, Asked, Admitted, new ContactAppointed(Kitchen, Ben)).When(new AppointContact(Kitchen, Ben, Ann)).ThenNothing();
        Given(Registered, Asked, Admitted).When(new AppointContact(Kitchen, Ben, Ben)).ThenRefused("not-a-contact");
    }

    [Fact]
    public void A_member_leaves_or_is_removed()
    {
        var given = Given(Registered, Asked, Admitted);
        given.When(new RemoveMember(Kitchen, Ben, Ben)).Then(new MemberRemoved(Kitchen, Ben));
        given.When(new RemoveMember(Kitchen, Ben, Ann)).Then(new MemberRemoved(Kitchen, Ben));
        given.When(new RemoveMember(Kitchen, Ben, Cas)).ThenRefused("not-a-contact");
        given.When(new RemoveMember(Kitchen, Cas, Cas)).ThenNothing();
    }

    [Fact]
    public void The_last_contact_leaves_last()
    {
        Given(Registered, Asked, Admitted).When(new RemoveMember(Kitchen, Ann, Ann)).ThenRefused("last-contact");
        Given(Registered).When(new RemoveMember(Kitchen, Ann, Ann)).Then(new MemberRemoved(Kitchen, Ann));
        Given(Registered, Asked, Admitted, new ContactAppointed(Kitchen, Ben)).When(new RemoveMember(Kitchen, Ann, Ann)).Then(new MemberRemoved(Kitchen, Ann));
    }

    [Fact]
    public void A_group_that_is_not_there_answers_nobody()
    {
        Given().When(new RequestMembership(Kitchen, Ben)).ThenRefused("group-unknown");
        Given().When(new AnswerRequest(Kitchen, Ben, Ann, Admit: true)).ThenRefused("group-unknown");
        Given().When(new AppointContact(Kitchen, Ben, Ann)).ThenRefused("group-unknown");
        Given().When(new RemoveMember(Kitchen, Ben, Ann)).ThenRefused("group-unknown");
    }

    [Theory]
    [InlineData(GroupKind.Charity, "1098765", "1098765")]
    [InlineData(GroupKind.Charity, "209 603", "209603")]
    [InlineData(GroupKind.Charity, "sc012345", "SC012345")]
    [InlineData(GroupKind.Charity, "NIC100012", "NIC100012")]
    [InlineData(GroupKind.Charity, "12345678", null)]
    [InlineData(GroupKind.Charity, "FICTIONAL-CHC-900001", null)]
    [InlineData(GroupKind.Company, "12345678", "12345678")]
    [InlineData(GroupKind.CommunityInterestCompany, "sc123456", "SC123456")]
    [InlineData(GroupKind.Company, "123456", "00123456")]
    [InlineData(GroupKind.Company, "123456789", null)]
    [InlineData(GroupKind.Company, "S1234567", null)]
    [InlineData(GroupKind.Society, "30123R", "30123R")]
    [InlineData(GroupKind.Society, "3", null)]
    [InlineData(GroupKind.PublicBody, "1", null)]
    public void Each_register_has_its_form(GroupKind kind, string typed, string? number) => RegistrationNumber.Read(kind, typed).ShouldBe(number);
}
