using CommunityAction.Participation.Domain.Grants.Decisions;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Decisions.GrantDecision, CommunityAction.Participation.Domain.Grants.Decisions.GrantDecisionFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>The café asks £50 and needs £30. An appeal can be lodged for ten days.</summary>
public sealed class Deciding_about_a_grant
{
    private static readonly DateTimeOffset Now = Polls.Any.Morning;
    private static readonly DecisionPower Power = new("Head of communities", "Scheme of delegation, 4.2", 60_00);
    private static readonly MakeDecision Approve = new(Cafe, 50_00, 30_00, GrantOutcome.Approved, TheAward, ThePot, 50_00, [Text], Text, Power, "officer:one", 10);
    private static readonly DecisionMade Approved = new(Cafe, 1, GrantOutcome.Approved, TheAward, ThePot, 50_00, [Text], Text, Power, "officer:one", Now.AddDays(10));
    private static readonly DecisionMade Declined = Approved with { Outcome = GrantOutcome.Declined, Award = null, Pot = null, Pence = 0, Conditions = [] };
    private static readonly AppealLodged Appealed = new(Cafe, 1, 1, AppealGround.FactOverlooked, Text);

    [Fact]
    public void The_amount_fits_the_outcome()
    {
        Given().When(Approve).Then(Approved);
        Given().When(Approve with { Outcome = GrantOutcome.Declined, Pence = 0 }).Then(Declined);
        Given().When(Approve with { Pence = 49_99 }).ThenRefused("decision-amount-wrong");
        Given().When(Approve with { Outcome = GrantOutcome.PartFunded }).ThenRefused("decision-amount-wrong");
        Given().When(Approve with { Outcome = GrantOutcome.PartFunded, Pence = 29_99 }).ThenRefused("decision-amount-wrong");
        Given().When(Approve with { Outcome = GrantOutcome.Declined }).ThenRefused("decision-amount-wrong");
    }

    [Fact]
    public void It_names_who_decides_and_stays_within_their_power()
    {
        Given().When(Approve with { Power = Power with { Authority = " " } }).ThenRefused("power-missing");
        Given().When(Approve with { Power = Power with { LimitPence = 49_99 } }).ThenRefused("over-the-limit", 49_99L, 50_00L);
        Given().When(Approve with { Power = Power with { LimitPence = null } }).Then(Approved with { Power = Power with { LimitPence = null } });
    }

    [Fact]
    public void It_is_never_edited()
    {
        Given(Approved).When(Approve).ThenRefused("decision-made");
        Given(Declined, Appealed).When(Approve).ThenRefused("decision-made");
        Given(Declined, Appealed, new AppealDecided(Cafe, 1, false, Text, "officer:two")).When(Approve).ThenRefused("decision-made");
    }

    [Fact]
    public void An_appeal_that_is_upheld_has_it_decided_again()
    {
        GrantDecisionFact[] upheld = [Declined, Appealed, new AppealDecided(Cafe, 1, true, Text, "officer:two")];
        Given(upheld).When(Approve).Then(new DecisionSuperseded(Cafe, 1, 2, 1, Text), Approved with { Number = 2 });
        Given([.. upheld, Approved with { Number = 2 }]).When(Approve).ThenRefused("decision-made");
    }

    [Fact]
    public void An_appeal_comes_in_time_once_and_is_answered_by_somebody_else()
    {
        Given(Declined).When(new LodgeAppeal(Cafe, AppealGround.FactOverlooked, Text)).Then(Appealed);
        Given(Declined with { AppealUntil = Now }).When(new LodgeAppeal(Cafe, AppealGround.FactOverlooked, Text)).ThenRefused("appeal-too-late", Now);
        Given(Declined, Appealed).When(new LodgeAppeal(Cafe, AppealGround.FactOverlooked, Text)).ThenRefused("appeal-lodged");
        Given().When(new LodgeAppeal(Cafe, AppealGround.FactOverlooked, Text)).ThenRefused("decision-missing");
        Given(Declined, Appealed).When(new DecideAppeal(Cafe, true, Text, "officer:one")).ThenRefused("decided-before");
        Given(Declined).When(new DecideAppeal(Cafe, true, Text, "officer:two")).ThenRefused("appeal-missing");
    }

    [Fact]
    public void Whoever_is_tied_to_it_neither_decides_nor_answers()
    {
        Given().When(Approve with { HasInterest = true }).ThenRefused("decider-has-interest");
        Given(Declined, Appealed).When(new DecideAppeal(Cafe, true, Text, "officer:two", HasInterest: true)).ThenRefused("decider-has-interest");
    }

    [Fact]
    public void Whoever_decided_answers_no_appeal_in_another_role_either() =>
        Given(Declined with { By = "councillor:one" }, Appealed).When(new DecideAppeal(Cafe, true, Text, "officer:one")).ThenRefused("decided-before");

    [Fact]
    public void Feedback_stands_beside_the_reason() => Given().When(Approve with { Feedback = Text }).Then(Approved with { Feedback = Text });

    [Fact]
    public void An_appeal_can_be_lodged_to_the_last_moment()
    {
        var until = Now.AddDays(10);
        var state = new GrantDecisionFact[] { Declined with { AppealUntil = until } }.Aggregate(GrantDecision.Nothing, GrantDecision.Evolve);
        var lodge = new LodgeAppeal(Cafe, AppealGround.FactOverlooked, Text);

        lodge.Decide(state, until.AddTicks(-1)).Facts.ShouldBe([Appealed]);
        state.TakesAppealAt(until.AddTicks(-1)).ShouldBeTrue();
        lodge.Decide(state, until).Refusal!.Code.ShouldBe("appeal-too-late");
        state.TakesAppealAt(until).ShouldBeFalse();
        GrantDecision.Evolve(state, Appealed).TakesAppealAt(Now).ShouldBeFalse("once for each decision");
    }
}
