using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.People;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Panels.Panel, CommunityAction.Participation.Domain.Grants.Panels.PanelFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

public sealed class Assessing_on_a_panel
{
    [Fact]
    public void A_panel_is_opened_once()
    {
        Given().When(new OpenPanel(ThePanel, Rules, Criteria)).Then(Opened);
        Given(Opened).When(new OpenPanel(ThePanel, Rules, Criteria)).ThenNothing();
    }

    [Fact]
    public void Its_rules_have_to_make_sense()
    {
        Refused(Rules with { Title = " " }, "title-missing");
        Refused(Rules with { Members = [] }, "members-wrong");
        Refused(Rules with { Chair = new(Id(99)) }, "chair-not-a-member");
        Refused(Rules with { Deputy = Ann }, "deputy-not-a-member");
        Refused(Rules with { Quorum = 5 }, "panel-quorum-wrong");
        Refused(Rules with { Delegate = new("Head of communities", "") }, "delegate-missing");
        Refused(Rules with { Items = [] }, "panel-without-applications");
        Refused(Rules with { Items = [Rules.Items[0], Rules.Items[0]] }, "application-twice");
        Refused(Rules with { Items = [Rules.Items[0] with { LeastPence = 50_01 }] }, "application-amount-wrong");
        Refused(Rules with { LeastScore = 101 }, "least-score-wrong");
        Given().When(new OpenPanel(ThePanel, Rules, [Criteria[0]])).ThenRefused("weights-not-hundred", 60);
        Given().When(new OpenPanel(ThePanel, Rules, [Criteria[0], Criteria[1] with { Key = "need" }])).ThenRefused("panel-criterion-twice");
        Given().When(new OpenPanel(ThePanel, Rules, [Criteria[0] with { Scale = 0 }])).ThenRefused("criterion-wrong");
    }

    [Fact]
    public void Criteria_change_until_the_first_score_is_sealed()
    {
        PanelCriterion[] other = [Criteria[0] with { Weight = 50 }, Criteria[1] with { Weight = 50 }];
        Given(Opened).When(new ChangeCriteria(ThePanel, other)).Then(new CriteriaAdopted(ThePanel, 2, other));
        Given([.. Opened, .. Ready(Cafe, Ben), Sealed(Cafe, Ben, 1, 1, 1)]).When(new ChangeCriteria(ThePanel, other)).ThenRefused("criteria-frozen");
        Given([.. Opened, .. Ready(Cafe, Ben), new CriteriaAdopted(ThePanel, 2, other)]).When(Seal(Cafe, Ben)).ThenRefused("criteria-changed");
    }

    [Fact]
    public void Everybody_gets_as_much_to_read()
    {
        // Three applications with two assessors each are six for four members: Ann and Ben read two, Cas and Dee one.
        var assigned = Given(Opened).When(new AssignAssessors(ThePanel, 2)).Decision.Facts.Cast<AssessorAssigned>().ToList();

        assigned.GroupBy(fact => fact.Application).ShouldAllBe(group => group.Count() == 2 && group.Select(fact => fact.Assessor).Distinct().Count() == 2);
        assigned.CountBy(fact => fact.Assessor).Select(each => each.Value).Order().ShouldBe([1, 1, 2, 2]);
    }

    [Fact]
    public void Who_stood_back_is_replaced_by_who_has_least_to_read()
    {
        PanelFact[] given = [.. Opened, .. Ready(Cafe, Ann, Ben), new AssessorAssigned(ThePanel, Choir, Ann), new AssessorAssigned(ThePanel, Choir, Cas), .. Ready(Van, Ann, Ben), new AssessorRecused(ThePanel, Cafe, Ben, RecusalCause.InterestDeclared)];

        Given(given).When(new AssignAssessors(ThePanel, 2)).Then(new AssessorAssigned(ThePanel, Cafe, Dee));
        Given(Opened).When(new AssignAssessors(ThePanel, 5)).ThenRefused("assessors-wrong");
    }

    [Fact]
    public void Nobody_scores_before_saying_what_ties_them() =>
        Given([.. Opened, new AssessorAssigned(ThePanel, Cafe, Ben)]).When(Seal(Cafe, Ben)).ThenRefused("interest-not-declared");

    [Fact]
    public void Nor_without_being_assigned() => Given([.. Opened, .. Ready(Cafe, Ben)]).When(Seal(Cafe, Cas)).ThenRefused("not-an-assessor");

    [Fact]
    public void A_conflict_makes_one_stand_back_and_a_slight_acquaintance_does_not()
    {
        PanelFact[] given = [.. Opened, new AssessorAssigned(ThePanel, Cafe, Ben), new AssessorAssigned(ThePanel, Cafe, Cas)];
        var family = new InterestDeclared(ThePanel, Cafe, Ben, InterestKind.Family, Text);

        Given(given).When(Declare(Ben, InterestKind.Family)).Then(family, new AssessorRecused(ThePanel, Cafe, Ben, RecusalCause.InterestDeclared));
        Given(given).When(Declare(Ben, InterestKind.Acquaintance)).Then(new InterestDeclared(ThePanel, Cafe, Ben, InterestKind.Acquaintance, Text));
        Given([.. given, family, new AssessorRecused(ThePanel, Cafe, Ben, RecusalCause.InterestDeclared)]).When(Seal(Cafe, Ben)).ThenRefused("stood-back");
        Given([.. given, family, new AssessorRecused(ThePanel, Cafe, Ben, RecusalCause.InterestDeclared)]).When(Declare(Ben, null)).ThenNothing();
    }

    [Fact]
    public void A_late_conflict_voids_what_was_scored_and_opens_a_frozen_order()
    {
        PanelFact[] given = [.. Opened, .. Ready(Cafe, Ben, Cas), Sealed(Cafe, Ben, 5, 5, 10), Sealed(Cafe, Cas, 0, 0, 0), Revealed(Cafe)];
        PanelFact[] late = [new InterestDeclared(ThePanel, Cafe, Ben, InterestKind.Organisation, Text), new AssessorRecused(ThePanel, Cafe, Ben, RecusalCause.InterestDeclaredLate), new ScoresVoided(ThePanel, Cafe, Ben)];

        Given(given).When(Declare(Ben, InterestKind.Organisation)).Then(late);
        Given([.. given, new RankingFrozen(ThePanel, [], []), new FundingLineDrawn(ThePanel, [], [])]).When(Declare(Ben, InterestKind.Organisation)).Then([.. late, new RankingReopened(ThePanel)]);
        Given(given).State.Rank().Single().Score.ShouldBe(50m);
        Given([.. given, .. late]).State.Rank().Single().Score.ShouldBe(0m);
    }

    [Fact]
    public void The_last_score_opens_them_all()
    {
        Given([.. Opened, .. Ready(Cafe, Ben, Cas)]).When(Seal(Cafe, Ben)).Then(Sealed(Cafe, Ben, 3, 3, 6));
        Given([.. Opened, .. Ready(Cafe, Ben, Cas), Sealed(Cafe, Cas, 1, 1, 1)]).When(Seal(Cafe, Ben)).Then(Sealed(Cafe, Ben, 3, 3, 6), Revealed(Cafe));
        Given([.. Opened, .. Ready(Cafe, Ben, Cas), Sealed(Cafe, Cas, 1, 1, 1)]).When(Declare(Ben, InterestKind.Money)).Decision.Facts[^1].ShouldBe(Revealed(Cafe));
        Given([.. Opened, .. Ready(Cafe, Ben, Cas), Sealed(Cafe, Cas, 1, 1, 1), Revealed(Cafe)]).When(Seal(Cafe, Ben)).ThenRefused("scores-revealed");
    }

    [Fact]
    public void Unless_the_chair_is_to_open_them() =>
        Given([new PanelOpened(ThePanel, Rules with { Reveal = RevealRule.ByTheChair }), Opened[1], .. Ready(Cafe, Ben)]).When(Seal(Cafe, Ben)).Then(Sealed(Cafe, Ben, 3, 3, 6));

    [Fact]
    public void A_score_is_on_its_scale_and_has_a_reason()
    {
        PanelFact[] given = [.. Opened, .. Ready(Cafe, Ben)];
        Given(given).When(Seal(Cafe, Ben, many: 6)).ThenRefused("mark-outside-scale", "Need", 5);
        Given(given).When(Seal(Cafe, Ben, plan: -1)).ThenRefused("mark-outside-scale", "Plan", 10);
        Given(given).When(Seal(Cafe, Ben, null, null, null)).ThenRefused("nothing-scored");
        Given(given).When(Seal(Cafe, Ben) with { Marks = [new("need", [3, 3], null), new("plan", [3], Text)] }).ThenRefused("mark-without-reason");
        Given(given).When(Seal(Cafe, Ben) with { Marks = [new("need", [3], Text), new("plan", [3], Text)] }).ThenRefused("mark-missing");
        Given(given).When(Seal(Cafe, Ben) with { Marks = [new("plan", [3], Text)] }).ThenRefused("mark-missing");
    }

    [Fact]
    public void Nobody_sees_what_others_gave_before_it_is_revealed()
    {
        var before = Given([.. Opened, .. Ready(Cafe, Ben, Cas), Sealed(Cafe, Ben, 1, 1, 1)]).State.Applications[Cafe];
        (before.ShowsScoresOf(Ben, Ben), before.ShowsScoresOf(Ben, Cas), before.ShowsScoresOf(Ben, Ann)).ShouldBe((true, false, false));

        var after = Given([.. Opened, .. Ready(Cafe, Ben, Cas), Sealed(Cafe, Ben, 1, 1, 1), Revealed(Cafe), new AssessorRecused(ThePanel, Cafe, Dee, RecusalCause.InterestDeclared)]).State.Applications[Cafe];
        (after.ShowsScoresOf(Ben, Cas), after.ShowsScoresOf(Ben, Dee), after.ShowsScoresOf(Ben, Ann)).ShouldBe((true, false, false), "Dee stood back, and Ann has not said what ties her");
    }

    private static DeclareInterest Declare(PersonId member, InterestKind? kind) => new(ThePanel, Cafe, member, kind, kind is null ? null : Text);

    private static void Refused(PanelRules rules, string code) => new OpenPanel(ThePanel, rules, Criteria).Decide(Panel.Nothing, default).Refusal!.Code.ShouldBe(code);
}
