using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Groups;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Funds.Fund, CommunityAction.Participation.Domain.Grants.Funds.FundFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

public sealed class Setting_up_a_fund
{
    [Fact]
    public void A_fund_begins_with_all_its_parts()
    {
        var fund = Some.FundAfter(Some.Created);

        fund.Outline.Name.ShouldBe("Neighbours");
        fund.Form.Sections.Count.ShouldBe(3);
        fund.CriteriaSets.ShouldBe([Some.Criteria]);
        fund.Decision.ShouldBe(Some.ByPanel);
        fund.IsPublic.ShouldBeFalse();
        Given(Some.Created).When(new CreateFund(Some.Fund, Some.Draft)).ThenNothing();
    }

    [Theory]
    [InlineData(60, 41, 101)]
    [InlineData(60, 39, 99)]
    public void Weights_sum_to_100(int need, int change, long sum) =>
        Given(Some.Created).When(new PublishCriteria(Some.Fund, new([new("need", "Need", need), new("change", "Change", change)], new(0, 5, [])))).ThenRefused("criteria-weights-wrong", sum);

    [Fact]
    public void A_panel_needs_something_to_score_by() =>
        Given(Some.Created).When(new PublishCriteria(Some.Fund, Criteria.None)).ThenRefused("criteria-missing");

    [Fact]
    public void Each_score_of_the_scale_means_something_or_none_does() =>
        Given(Some.Created).When(new PublishCriteria(Some.Fund, Some.Criteria with { Scale = new(0, 5, ["Weak", "Good"]) })).ThenRefused("scale-meanings-wrong", 6, 2);

    [Fact]
    public void The_first_sealed_score_freezes_the_criteria_of_its_round_only()
    {
        var other = Some.Criteria with { Scale = new(1, 10, []) };
        var frozen = Given([.. Some.WithRound, new CriteriaFrozen(Some.Fund, Some.Round, 1), new CriteriaPublished(Some.Fund, 2, other)]).State;
        var later = frozen.Rounds[0] with { FrozenCriteria = null };

        Given(Some.WithRound).When(new FreezeCriteria(Some.Fund, Some.Round)).Then(new CriteriaFrozen(Some.Fund, Some.Round, 1));
        frozen.CriteriaOf(frozen.Rounds[0]).ShouldBe((1, Some.Criteria));
        frozen.CriteriaOf(later).ShouldBe((2, other));
        new FreezeCriteria(Some.Fund, Some.Round).Decide(frozen, Some.Now).Facts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DecisionRoute.Panel, 90, 10)]
    [InlineData(DecisionRoute.ResidentsVote, 10, 90)]
    [InlineData(DecisionRoute.PanelAndVote, 100, 0)]
    [InlineData(DecisionRoute.PanelAndVote, 60, 60)]
    public void What_a_panel_and_a_vote_weigh_fits_the_route(DecisionRoute route, int panel, int vote) =>
        Given(Some.Created).When(new PlanDecision(Some.Fund, Some.ByPanel with { Route = route, PanelWeight = panel, VoteWeight = vote })).ThenRefused("route-weights-wrong");

    [Fact]
    public void Who_decides_alone_has_a_limit()
    {
        var alone = new DecisionPlan(DecisionRoute.Councillor, "The ward's councillor", "Scheme of delegation 3.1", 0, 0, 0);

        Given(Some.Created).When(new PlanDecision(Some.Fund, alone)).ThenRefused("delegation-limit-missing");
        Given(Some.Created).When(new PlanDecision(Some.Fund, alone with { Limit = Some.Pounds(1_000) })).Then(new DecisionPlanned(Some.Fund, alone with { Limit = Some.Pounds(1_000) }));
    }

    [Fact]
    public void A_decision_names_who_takes_it_and_under_which_authority()
    {
        Given(Some.Created).When(new PlanDecision(Some.Fund, Some.ByPanel with { DecidedBy = " " })).ThenRefused("decided-by-missing");
        Given(Some.Created).When(new PlanDecision(Some.Fund, Some.ByPanel with { Authority = "" })).ThenRefused("mandate-authority-missing");
    }

    [Fact]
    public void A_form_asks_what_the_project_is_called_and_what_it_costs()
    {
        new ApplicationForm([new("a", "A", [new("why", QuestionKind.Text, "Why?")])]).Problems().Select(problem => problem.Code).ShouldBe(["form-title-missing", "form-budget-wrong"]);
        new ApplicationForm([.. Some.Form.Sections, new("twice", "Twice", [new("what", QuestionKind.Choice, "Again?")])]).Problems().Select(problem => problem.Code)
            .ShouldBe(["question-choices-missing", "question-twice"]);
        Some.Form.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void All_applicants_of_an_open_round_answer_the_same_questions()
    {
        var hidden = Some.Form with { HidesGroup = true };
        Given(Some.WithRound).When(new PublishForm(Some.Fund, hidden)).ThenRefused("form-in-use");
        Given(Some.WithRound).When(new PublishEligibility(Some.Fund, [Some.Rules])).ThenRefused("form-in-use");
        Given(Some.WithPot).When(new PublishForm(Some.Fund, hidden)).Then(new FormPublished(Some.Fund, 2, hidden));
        Given(Some.WithPot).When(new PublishForm(Some.Fund, Some.Form)).ThenNothing();
    }

    [Fact]
    public void Money_of_a_pot_goes_where_its_source_allows()
    {
        var heath = new PotRestriction([new("priors-heath")], [], [new("older-people"), new("isolated-people")]);

        heath.Admits(new("priors-heath"), null, new("older-people")).ShouldBeTrue();
        heath.Admits(new("priors-heath"), null, null).ShouldBeFalse();
        heath.Admits(null, null, new("older-people")).ShouldBeFalse();
        PotRestriction.None.Admits(null, null, null).ShouldBeTrue();
    }

    [Fact]
    public void Two_pots_have_two_names() =>
        Given(Some.WithPot).When(new AddPot(Some.Fund, new(new(Guid.Empty), " open to all", "Council", PotRestriction.None))).ThenRefused("pot-name-taken");
}
