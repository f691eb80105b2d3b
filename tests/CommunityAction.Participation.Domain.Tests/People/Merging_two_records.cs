using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.People.Person, CommunityAction.Participation.Domain.People.PersonFact>;

namespace CommunityAction.Participation.Domain.Tests.People;

public sealed class Merging_two_records
{
    private static readonly PersonId Kept = new(Guid.Parse("01990000-0000-7000-8000-00000000000a"));
    private static readonly PersonId Ended = new(Guid.Parse("01990000-0000-7000-8000-00000000000b"));
    private static readonly PersonId Third = new(Guid.Parse("01990000-0000-7000-8000-00000000000c"));
    private static readonly TextRef Text = new(Guid.Parse("01990000-0000-7000-8000-000000000001"), "one");
    private static readonly WardId Millrace = new("millrace");
    private static readonly WardId Castle = new("castle");
    private static readonly PersonRegistered Registered = new(Ended, Text);
    private static readonly PersonRegistered OtherRegistered = new(Kept, Text);
    private static readonly PersonMerged Merged = new(Ended, Kept, MergeReason.Asked);
    private static readonly Dictionary<Role, WardId?> Nothing = [];

    [Fact]
    public void One_record_ends() => Given(Registered).When(new MergePerson(Ended, Kept, MergeReason.Asked)).Then(Merged);

    [Fact]
    public void It_ends_once() => Given(Registered, Merged).When(new MergePerson(Ended, Kept, MergeReason.JoinedTwice)).ThenNothing();

    [Fact]
    public void What_ended_in_one_record_does_not_end_in_another() =>
        Given(Registered, Merged).When(new MergePerson(Ended, Third, MergeReason.Asked)).ThenRefused("person-merged");

    [Fact]
    public void A_record_is_not_merged_with_itself() => Given(Registered).When(new MergePerson(Ended, Ended, MergeReason.Asked)).ThenRefused("merge-with-itself");

    [Fact]
    public void Only_who_is_there_is_merged()
    {
        Given().When(new MergePerson(Ended, Kept, MergeReason.Asked)).ThenRefused("person-unknown");
        Given(Registered, new PersonErased(Ended)).When(new MergePerson(Ended, Kept, MergeReason.Asked)).ThenRefused("person-erased");
        Given().When(new JoinRecord(Kept, Ended, Nothing)).ThenRefused("person-unknown");
        Given(OtherRegistered, new PersonErased(Kept)).When(new JoinRecord(Kept, Ended, Nothing)).ThenRefused("person-erased");
        Given(OtherRegistered, new PersonMerged(Kept, Third, MergeReason.Asked)).When(new JoinRecord(Kept, Ended, Nothing)).ThenRefused("person-merged");
    }

    [Fact]
    public void The_other_takes_its_roles()
    {
        Dictionary<Role, WardId?> roles = new() { [Role.Officer] = null, [Role.Councillor] = Castle };
        Given(OtherRegistered, new RoleGranted(Kept, Role.Officer, null)).When(new JoinRecord(Kept, Ended, roles))
            .Then(new RecordJoined(Kept, Ended), new RoleGranted(Kept, Role.Councillor, Castle));
    }

    [Fact]
    public void A_councillor_keeps_the_ward_of_the_record_that_goes_on() =>
        Given(OtherRegistered, new RoleGranted(Kept, Role.Councillor, Millrace)).When(new JoinRecord(Kept, Ended, new Dictionary<Role, WardId?> { [Role.Councillor] = Castle }))
            .Then(new RecordJoined(Kept, Ended));

    [Fact]
    public void It_joins_once() => Given(OtherRegistered, new RecordJoined(Kept, Ended)).When(new JoinRecord(Kept, Ended, Nothing)).ThenNothing();

    [Fact]
    public void Nothing_happens_to_a_record_that_has_ended()
    {
        Given(Registered, Merged).When(new RegisterPerson(Ended, Text)).ThenRefused("person-merged");
        Given(Registered, Merged).When(new ChangeProfile(Ended, Text)).ThenRefused("person-merged");
        Given(Registered, Merged).When(new GrantRole(Ended, Role.Officer)).ThenRefused("person-merged");
        Given(Registered, Merged).When(new RevokeRole(Ended, Role.Officer, null)).ThenRefused("person-merged");
        Given(Registered, Merged).When(new ChangeAddress(Ended)).ThenRefused("person-merged");
        Given(Registered, Merged).When(new ErasePerson(Ended)).ThenRefused("person-merged");
    }
}
