using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Panels.Panel, CommunityAction.Participation.Domain.Grants.Panels.PanelFact>;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Domain.Tests.Grants;

public sealed class Sharing_out_the_reading
{
    private static readonly InterestKind[] Grave = [InterestKind.Money, InterestKind.Family, InterestKind.Organisation];

    [Theory]
    [InlineData(4, 3, 2)]
    [InlineData(5, 7, 3)]
    [InlineData(30, 100, 3)]
    [InlineData(9, 4, 9)]
    public void Nobody_has_two_more_than_another(int members, int applications, int each)
    {
        var panel = After(Sized(members, applications), new AssignAssessors(ThePanel, each));

        Loads(panel).Sum().ShouldBe(applications * each);
        (Loads(panel).Max() - Loads(panel).Min()).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Interests_keep_members_out_and_the_rest_is_still_even(int seed)
    {
        // Each of eight members is tied to two of twenty applicants: there is always another way.
        var random = new Random(seed);
        var opened = Sized(8, 20);
        var (people, items) = (Members(8), Items(20));
        PanelFact[] declared = [.. people.SelectMany(person => items.OrderBy(_ => random.Next()).Take(2).SelectMany(item => Tied(item, person, Grave[random.Next(3)])))];

        var panel = After([.. opened, .. declared], new AssignAssessors(ThePanel, 3));

        panel.Applications.Values.ShouldAllBe(application => application.Assessors.Count == 3 && !application.Assessors.Any(application.HasStoodBack));
        (Loads(panel).Max() - Loads(panel).Min()).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void An_application_passes_from_hand_to_hand_where_two_members_cannot_take_each_others()
    {
        // Ann reads all three. Cas stood back from all but the van, Ben from the van: what Ann has too much goes to Ben and to Cas.
        var three = Rules with { Members = [Ann, Ben, Cas], Deputy = Ben, Quorum = 1 };
        PanelFact[] given =
        [
            new PanelOpened(ThePanel, three), new CriteriaAdopted(ThePanel, 1, Criteria), .. new[] { Cafe, Choir, Van }.Select(item => new AssessorAssigned(ThePanel, item, Ann)),
            .. Tied(Cafe, Cas, InterestKind.Family), .. Tied(Choir, Cas, InterestKind.Family), .. Tied(Van, Ben, InterestKind.Family),
        ];

        Loads(After(given, new AssignAssessors(ThePanel, 1))).ShouldBe([3, 0, 0], "what was given out stays, unless the officer says otherwise");
        Loads(After(given, new AssignAssessors(ThePanel, 1, Evenly: true))).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void Who_joins_late_gets_a_share_of_what_is_not_scored()
    {
        PanelFact[] given = [.. Opened, .. Ready(Cafe, Ann, Ben), .. Ready(Choir, Ann, Ben), .. Ready(Van, Ann, Ben), Sealed(Cafe, Ann, 1, 1, 1), new MemberJoined(ThePanel, Eve)];

        var panel = After(given, new AssignAssessors(ThePanel, 2, Evenly: true));

        panel.IsMember(Eve).ShouldBeTrue();
        Loads(panel).Order().ShouldBe([1, 1, 1, 1, 2]);
        panel.Applications[Cafe].Assessors.ShouldContain(Ann, "she has scored it");
    }

    [Fact]
    public void One_application_is_taken_from_one_member_and_given_to_another()
    {
        PanelFact[] given = [.. Opened, .. Ready(Cafe, Ann, Ben), .. Ready(Choir, Ann), Sealed(Cafe, Ann, 1, 1, 1), .. Tied(Choir, Dee, InterestKind.Money)];

        Given(given).When(new AssignAssessor(ThePanel, Choir, Cas)).Then(new AssessorAssigned(ThePanel, Choir, Cas));
        Given(given).When(new AssignAssessor(ThePanel, Choir, Ann)).ThenNothing();
        Given(given).When(new AssignAssessor(ThePanel, Choir, Dee)).ThenRefused("member-stood-back");
        Given(given).When(new AssignAssessor(ThePanel, Choir, Eve)).ThenRefused("not-on-panel");
        Given(given).When(new ReleaseAssessor(ThePanel, Choir, Ann)).Then(new AssessorReleased(ThePanel, Choir, Ann));
        Given(given).When(new ReleaseAssessor(ThePanel, Cafe, Ann)).ThenRefused("has-sealed");
        Given(given).When(new ReleaseAssessor(ThePanel, Choir, Cas)).ThenNothing();
        Given(given).When(new ReleaseAssessor(ThePanel, Cafe, Ben)).Then(new AssessorReleased(ThePanel, Cafe, Ben), Revealed(Cafe));
    }

    [Fact]
    public void A_panel_takes_in_who_is_not_on_it_until_its_order_is_frozen()
    {
        Given(Opened).When(new AddMember(ThePanel, Eve)).Then(new MemberJoined(ThePanel, Eve));
        Given(Opened).When(new AddMember(ThePanel, Dee)).ThenNothing();
        Given([.. Opened, new RankingFrozen(ThePanel, [], [])]).When(new AddMember(ThePanel, Eve)).ThenRefused("order-frozen");
        Given(Sized(PanelRules.MostMembers, 1)).When(new AddMember(ThePanel, new(Id(999)))).ThenRefused("members-wrong", PanelRules.MostMembers);
    }

    private static readonly PersonId Eve = new(Id(35));

    private static Panel After(PanelFact[] given, IPanelCommand command) => Given([.. given, .. Given(given).When(command).Decision.Facts]).State;

    private static IEnumerable<PersonId> Members(int count) => Enumerable.Range(200, count).Select(number => new PersonId(Id(number)));

    private static IEnumerable<ApplicationId> Items(int count) => Enumerable.Range(500, count).Select(number => new ApplicationId(Id(number)));

    private static PanelFact[] Sized(int members, int applications)
    {
        var people = Members(members).ToList();
        var rules = Rules with { Members = people, Chair = people[0], Deputy = null, Quorum = 1, Items = [.. Items(applications).Select(item => new PanelItem(item, Text, null, null, 1_00, null, ThePot))] };
        return [new PanelOpened(ThePanel, rules), new CriteriaAdopted(ThePanel, 1, Criteria)];
    }

    private static PanelFact[] Tied(ApplicationId item, PersonId person, InterestKind kind) =>
        [new InterestDeclared(ThePanel, item, person, kind, null), new AssessorRecused(ThePanel, item, person, RecusalCause.InterestDeclared)];

    private static List<int> Loads(Panel panel) => [.. panel.Rules!.Members.Select(member => panel.Applications.Values.Count(application => application.Expected.Contains(member)))];
}
