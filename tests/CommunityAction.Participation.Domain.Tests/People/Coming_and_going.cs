using CommunityAction.Participation.Domain.People;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.People.Person, CommunityAction.Participation.Domain.People.PersonFact>;

namespace CommunityAction.Participation.Domain.Tests.People;

public sealed class Coming_and_going
{
    private static readonly PersonId Ann = new(Guid.Parse("01990000-0000-7000-8000-00000000000a"));
    private static readonly TextRef First = new(Guid.Parse("01990000-0000-7000-8000-000000000001"), "one");
    private static readonly TextRef Second = new(Guid.Parse("01990000-0000-7000-8000-000000000002"), "two");
    private static readonly PersonRegistered Registered = new(Ann, First);

    [Fact]
    public void Somebody_registers() => Given().When(new RegisterPerson(Ann, First)).Then(Registered);

    [Fact]
    public void Nobody_registers_twice() => Given(Registered).When(new RegisterPerson(Ann, Second)).ThenNothing();

    [Fact]
    public void Who_was_erased_does_not_come_back_as_the_same_person() =>
        Given(Registered, new PersonErased(Ann)).When(new RegisterPerson(Ann, Second)).ThenRefused("person-erased");

    [Fact]
    public void A_profile_is_changed() => Given(Registered).When(new ChangeProfile(Ann, Second)).Then(new ProfileChanged(Ann, Second));

    [Fact]
    public void The_same_profile_is_no_change() => Given(Registered).When(new ChangeProfile(Ann, First)).ThenNothing();

    [Fact]
    public void A_stranger_has_no_profile() => Given().When(new ChangeProfile(Ann, First)).ThenRefused("person-unknown");

    [Fact]
    public void Who_was_erased_has_no_profile() =>
        Given(Registered, new PersonErased(Ann)).When(new ChangeProfile(Ann, Second)).ThenRefused("person-erased");

    [Fact]
    public void Somebody_is_erased() => Given(Registered).When(new ErasePerson(Ann)).Then(new PersonErased(Ann));

    [Fact]
    public void Erasing_twice_is_once() => Given(Registered, new PersonErased(Ann)).When(new ErasePerson(Ann)).ThenNothing();

    [Fact]
    public void An_administrator_erases_somebody_and_says_why() =>
        Given(Registered).When(new ErasePerson(Ann, ErasureReason.AskedByPhone)).Then(new PersonErased(Ann, ErasureReason.AskedByPhone));

    [Fact]
    public void The_last_administrator_stays()
    {
        RoleGranted administers = new(Ann, Role.Administrator, null);
        Given(Registered, administers).When(new ErasePerson(Ann, OthersAdminister: false)).ThenRefused("last-administrator");
        Given(Registered, administers).When(new ErasePerson(Ann)).Then(new PersonErased(Ann));
        Given(Registered).When(new ErasePerson(Ann, OthersAdminister: false)).Then(new PersonErased(Ann));
    }

    [Fact]
    public void An_address_is_changed_by_who_is_there()
    {
        Given(Registered).When(new ChangeAddress(Ann)).Then(new AddressChanged(Ann));
        Given().When(new ChangeAddress(Ann)).ThenRefused("person-unknown");
        Given(Registered, new PersonErased(Ann)).When(new ChangeAddress(Ann)).ThenRefused("person-erased");
    }

    [Fact]
    public void A_stranger_cannot_be_erased() => Given().When(new ErasePerson(Ann)).ThenRefused("person-unknown");

    [Theory]
    [InlineData("", "name-missing")]
    [InlineData("  ", "name-missing")]
    [InlineData("Ann\u0007", "name-unreadable")]
    public void A_profile_has_a_name(string name, string code) => Codes(AProfile() with { Name = name }).ShouldBe([code]);

    [Fact]
    public void A_name_has_a_hundred_signs_at_most()
    {
        Codes(AProfile() with { Name = new('a', 100) }).ShouldBeEmpty();
        Codes(AProfile() with { Name = new('a', 101) }).ShouldBe(["name-too-long"]);
    }

    [Theory]
    [InlineData(2026, true)]
    [InlineData(1906, true)]
    [InlineData(2027, false)]
    [InlineData(1905, false)]
    public void A_year_of_birth_is_one_that_can_be(int year, bool can) => Codes(AProfile() with { YearOfBirth = year }).ShouldBe(can ? [] : ["year-of-birth-wrong"]);

    [Fact]
    public void Five_languages_are_enough() =>
        Codes(AProfile() with { Languages = ["cy", "pl", "ur", "pa", "ar", "so"] }).ShouldBe(["too-many-languages"]);

    private static Profile AProfile() => new("Ann", null, null, [], Format.Standard);

    private static string[] Codes(Profile profile) => [.. profile.Problems(new DateTimeOffset(2026, 9, 20, 12, 0, 0, TimeSpan.Zero)).Select(problem => problem.Code)];
}
