using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Panels.Panel, CommunityAction.Participation.Domain.Grants.Panels.PanelFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>Cas signs in under a second address, and the records are made one. Eve is nobody on the panel.</summary>
public sealed class Uniting_two_records_on_a_panel
{
    private static readonly PersonId Eve = new(Id(35));
    private static readonly MemberUnited CasIsEve = new(ThePanel, Cas, Eve);
    private static readonly MemberUnited CasIsDee = new(ThePanel, Cas, Dee);

    [Fact]
    public void All_that_they_did_goes_with_them()
    {
        PanelFact[] given =
        [
            .. Opened, .. Ready(Cafe, Cas, Dee), Sealed(Cafe, Cas, 1, 2, 3), new InterestDeclared(ThePanel, Choir, Cas, InterestKind.Family, Text),
            new AssessorRecused(ThePanel, Choir, Cas, RecusalCause.InterestDeclared), new FlagRaised(ThePanel, Cafe, 1, FlagKind.Other, Cas, Text), new AttendanceRecorded(ThePanel, Cas, Presence.Remote),
        ];

        Given(given).When(new UniteMember(ThePanel, Cas, Eve)).Then(CasIsEve);
        var panel = Given([.. given, CasIsEve]).State;

        panel.Rules!.Members.ShouldBe([Ann, Ben, Eve, Dee]);
        panel.Present.ShouldBe(1);
        panel.Applications[Choir].HasStoodBack(Eve).ShouldBeTrue();
        panel.Applications[Choir].Notes[Eve].ShouldBe(Text);
        var cafe = panel.Applications[Cafe];
        (cafe.Assessors.Contains(Eve), cafe.Sheets.ContainsKey(Eve), cafe.MayBeReadBy(Eve), cafe.Flags[0].By).ShouldBe((true, true, true, Eve));
        (cafe.Assessors.Contains(Cas), cafe.Sheets.ContainsKey(Cas), cafe.Declared.ContainsKey(Cas)).ShouldBe((false, false, false));
    }

    [Fact]
    public void Of_two_seats_one_is_left_and_one_score_counts()
    {
        PanelFact[] given = [.. Opened, .. Ready(Cafe, Cas, Dee), Sealed(Cafe, Cas, 5, 5, 10), Sealed(Cafe, Dee, 1, 1, 2), Revealed(Cafe)];

        var panel = Given([.. given, new MemberUnited(ThePanel, Cas, Dee)]).State;

        panel.Rules!.Members.ShouldBe([Ann, Ben, Dee]);
        panel.ScoreOf(panel.Applications[Cafe]).Total.ShouldBe(20m, "what the record that goes on gave stands");
    }

    [Fact]
    public void What_they_stood_back_from_under_one_record_they_have_scored_under_none()
    {
        PanelFact[] given =
        [
            .. Opened, .. Ready(Cafe, Ben, Dee), Sealed(Cafe, Ben, 1, 1, 1), Sealed(Cafe, Dee, 5, 5, 10), Revealed(Cafe), new InterestDeclared(ThePanel, Cafe, Cas, InterestKind.Money, null),
            new AssessorRecused(ThePanel, Cafe, Cas, RecusalCause.InterestDeclared),
        ];

        Given(given).When(new UniteMember(ThePanel, Cas, Dee)).Then(CasIsDee, new ScoresVoided(ThePanel, Cafe, Dee));
        Given([.. given, new MemberUnited(ThePanel, Cas, Dee)]).State.Applications[Cafe].Declared[Dee].ShouldBe(InterestKind.Money);
    }

    [Fact]
    public void Scores_open_when_nobody_else_is_awaited() =>
        Given([.. Opened, .. Ready(Cafe, Cas, Dee), Sealed(Cafe, Dee, 1, 1, 1)]).When(new UniteMember(ThePanel, Cas, Dee)).Then(CasIsDee, Revealed(Cafe));

    [Fact]
    public void What_was_recommended_stays()
    {
        var frozen = new RankingFrozen(ThePanel, [], []);
        Given([.. Opened, frozen]).When(new UniteMember(ThePanel, Cas, Dee)).ThenNothing();
        Given([.. Opened, frozen]).When(new UniteMember(ThePanel, Cas, Eve)).Then(CasIsEve);
        Given(Opened).When(new UniteMember(ThePanel, Eve, Cas)).ThenNothing();
        Given([.. Opened, CasIsEve]).When(new UniteMember(ThePanel, Cas, Eve)).ThenNothing();
    }

    [Fact]
    public void A_chair_who_is_their_own_deputy_has_none() =>
        Given([.. Opened, new MemberUnited(ThePanel, Ben, Ann)]).State.Rules.ShouldSatisfyAllConditions(rules => rules!.Chair.ShouldBe(Ann), rules => rules!.Deputy.ShouldBeNull());
}
