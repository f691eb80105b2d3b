using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Funds.Fund, CommunityAction.Participation.Domain.Grants.Funds.FundFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

public sealed class Opening_and_closing_rounds
{
    private static readonly RoundId Next = new(Guid.Parse("01990000-0000-7000-8000-000000000f33"));

    [Fact]
    public void A_round_makes_the_fund_public()
    {
        Given(Some.WithPot).When(new ScheduleRound(Some.Fund, Some.Round, Some.Plan)).Then(new RoundScheduled(Some.Fund, Some.Round, Some.Plan, "Europe/London"));
        Given(Some.WithRound).State.IsPublic.ShouldBeTrue();
    }

    [Fact]
    public void There_must_be_money_to_apply_for() => Given(Some.Created).When(new ScheduleRound(Some.Fund, Some.Round, Some.Plan)).ThenRefused("no-pots");

    [Fact]
    public void Its_moments_follow_each_other()
    {
        Given(Some.WithPot).When(new ScheduleRound(Some.Fund, Some.Round, Some.Plan with { OpensAt = Some.Closes })).ThenRefused("round-closes-before-opens");
        Given(Some.WithPot).When(new ScheduleRound(Some.Fund, Some.Round, Some.Plan with { DecisionsAt = Some.Closes.AddDays(1) })).ThenRefused("round-dates-out-of-order");
        Given(Some.WithPot).When(new ScheduleRound(Some.Fund, Some.Round, Some.Plan with { OpensAt = Some.Now.AddDays(-2), ClosesAt = Some.Now })).ThenRefused("closes-in-the-past");
    }

    [Fact]
    public void Its_impact_on_equality_was_looked_at_before()
    {
        Given(Some.WithPot).When(new ScheduleRound(Some.Fund, Some.Round, Some.Plan with { EqualityImpact = "" })).ThenRefused("equality-impact-missing");
        Given(Some.WithPot).When(new ScheduleRound(Some.Fund, Some.Round, Some.Plan with { EqualityImpact = "//elsewhere" })).ThenRefused("equality-impact-not-a-link");
    }

    [Fact]
    public void The_opening_moment_is_in_time_and_the_closing_moment_is_too_late()
    {
        Some.Plan.IsOpenAt(Some.Plan.OpensAt).ShouldBeTrue();
        Some.Plan.IsOpenAt(Some.Plan.OpensAt.AddTicks(-1)).ShouldBeFalse();
        Some.Plan.IsOpenAt(Some.Closes.AddTicks(-1)).ShouldBeTrue();
        Some.Plan.IsOpenAt(Some.Closes).ShouldBeFalse();
    }

    [Fact]
    public void What_has_opened_and_closed_is_put_on_record_once()
    {
        var fund = Some.FundAfter(Some.WithRound);

        new RecordRounds(Some.Fund).Decide(fund, Some.Plan.OpensAt.AddTicks(-1)).Facts.ShouldBeEmpty();
        new RecordRounds(Some.Fund).Decide(fund, Some.Plan.OpensAt).Facts.ShouldBe([new RoundOpened(Some.Fund, Some.Round)]);
        new RecordRounds(Some.Fund).Decide(fund, Some.Closes).Facts.ShouldBe([new RoundOpened(Some.Fund, Some.Round), new RoundClosed(Some.Fund, Some.Round)]);
        new RecordRounds(Some.Fund).Decide(Some.FundAfter([.. Some.WithRound, new RoundOpened(Some.Fund, Some.Round), new RoundClosed(Some.Fund, Some.Round)]), Some.Closes).Facts.ShouldBeEmpty();
    }

    [Fact]
    public void A_round_can_be_given_more_time_for_a_reason()
    {
        var longer = Some.Plan with { ClosesAt = Some.Closes.AddDays(3) };

        Given(Some.WithRound).When(new ReplanRound(Some.Fund, Some.Round, longer, "The form was down.")).Then(new RoundReplanned(Some.Fund, Some.Round, longer, "The form was down."));
        Given(Some.WithRound).When(new ReplanRound(Some.Fund, Some.Round, longer, " ")).ThenRefused("fund-reason-missing");
        Given(Some.WithRound).When(new ReplanRound(Some.Fund, Some.Round, Some.Plan, "")).ThenNothing();
        Given([.. Some.WithRound, new RoundClosed(Some.Fund, Some.Round), new RoundReplanned(Some.Fund, Some.Round, longer, "x")]).State.Rounds[0].WasClosed.ShouldBeFalse();
    }

    [Fact]
    public void An_opening_that_was_is_not_moved() =>
        Given(Some.WithRound).When(new ReplanRound(Some.Fund, Some.Round, Some.Plan with { OpensAt = Some.Now.AddDays(1) }, "x")).ThenRefused("round-opened");

    [Fact]
    public void Nothing_about_a_round_moves_once_scores_are_given()
    {
        FundFact[] scored = [.. Some.WithRound, new CriteriaFrozen(Some.Fund, Some.Round, 1)];

        Given(scored).When(new ReplanRound(Some.Fund, Some.Round, Some.Plan with { ClosesAt = Some.Closes.AddDays(1) }, "x")).ThenRefused("scoring-begun");
        Given(scored).When(new GrantLateAccess(Some.Fund, Some.Round, Some.Kitchen, Some.Closes.AddDays(2), Some.Text)).ThenRefused("scoring-begun");
    }

    [Fact]
    public void Late_access_is_for_one_group_and_ends_at_its_moment()
    {
        var until = Some.Closes.AddDays(2);
        var fact = new LateAccessGranted(Some.Fund, Some.Round, Some.Kitchen, until, Some.Text);
        var round = Given([.. Some.WithRound, fact]).State.Rounds[0];

        Given(Some.WithRound).When(new GrantLateAccess(Some.Fund, Some.Round, Some.Kitchen, until, Some.Text)).Then(fact);
        Given(Some.WithRound).When(new GrantLateAccess(Some.Fund, Some.Round, Some.Kitchen, Some.Closes, Some.Text)).ThenRefused("late-access-too-early");
        round.TakesAt(Some.Kitchen, until.AddTicks(-1)).ShouldBeTrue();
        round.TakesAt(Some.Kitchen, until).ShouldBeFalse();
        round.TakesAt(Some.Choir, Some.Closes).ShouldBeFalse();
    }

    [Fact]
    public void A_round_that_is_not_there_is_not_found() =>
        Given(Some.WithRound).When(new ReplanRound(Some.Fund, Next, Some.Plan, "x")).ThenRefused("round-unknown");
}
