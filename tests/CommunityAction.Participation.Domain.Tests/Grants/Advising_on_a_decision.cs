using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>£70 are there: the café gets its £50, the choir wants £40 or nothing, and the van passes to the delegate.</summary>
public sealed class Advising_on_a_decision
{
    private static readonly DateTimeOffset Now = Polls.Any.Morning;

    private static readonly PanelFact[] Frozen =
    [
        .. Opened,
        new RankingFrozen(ThePanel, [new(Cafe, 1, 100m), new(Choir, 2, 80m)], [Van]),
        new FundingLineDrawn(ThePanel, [new(ThePot, 70_00)], [new(Cafe, Funding.Full, 50_00), new(Choir, Funding.Reserve, 0)]),
    ];

    [Fact]
    public void A_frozen_order_says_place_score_and_amount()
    {
        Advice(Frozen, Cafe).ShouldBe(new(ThePanel, 1, 2, 100m, Funding.Full, 50_00, ThePot, null));
        Advice(Frozen, Choir).ShouldBe(new(ThePanel, 2, 2, 80m, Funding.Reserve, 0, ThePot, null));
    }

    [Fact]
    public void What_passes_to_the_delegate_names_them() => Advice(Frozen, Van).ShouldBe(new(ThePanel, null, 2, null, null, 0, ThePot, Rules.Delegate));

    [Fact]
    public void Before_the_order_is_frozen_and_after_it_is_open_again_there_is_no_advice()
    {
        Advice(Opened, Cafe).ShouldBeNull();
        Advice([.. Frozen, new RankingReopened(ThePanel)], Cafe).ShouldBeNull();
        Advice(Frozen, new(Id(99))).ShouldBeNull();
    }

    [Fact]
    public void The_amount_says_what_the_decision_is()
    {
        Advice(Frozen, Cafe)!.Outcome(50_00).ShouldBe(GrantOutcome.Approved);
        Advice(Frozen, Cafe)!.Outcome(60_00).ShouldBe(GrantOutcome.PartFunded);
        Advice(Frozen, Choir)!.Outcome(40_00).ShouldBe(GrantOutcome.Declined);
    }

    [Fact]
    public void Only_what_was_sent_and_stands_is_decided_about()
    {
        Application Given(params ApplicationFact[] facts) => facts.Aggregate(Application.Nothing, Application.Evolve);
        var sent = new ApplicationSubmitted(Cafe, "hash", new(new(50_00, "GBP"), new(30_00, "GBP"), new("millrace"), null, null), Ann);
        var asked = new ChangesRequested(Cafe, [new("project", Text)], Now);

        Deciding.Hinders(Given(sent), Now).ShouldBeNull();
        Deciding.Hinders(Given(), Now)!.Code.ShouldBe("application-not-sent");
        Deciding.Hinders(Given(sent, new ApplicationWithdrawn(Cafe, Ann)), Now)!.Code.ShouldBe("application-taken-back");
        Deciding.Hinders(Given(sent, asked), Now.AddSeconds(-1))!.Code.ShouldBe("changes-still-open");
        Deciding.Hinders(Given(sent, asked), Now).ShouldBeNull("the time for changes is over, and what was sent before stands");
        Deciding.Hinders(Given(sent, new HoldPlaced(Cafe, HoldKind.Bank, Text)), Now).ShouldBeNull("a hold stops the offer, not the decision");
    }

    [Fact]
    public void A_fund_names_the_councillor_of_the_ward_or_none()
    {
        var application = new[] { new ApplicationSubmitted(Cafe, "hash", new(new(50_00, "GBP"), new(30_00, "GBP"), new("millrace"), null, null), Ann) }.Aggregate(Application.Nothing, Application.Evolve);
        Fund Of(DecisionRoute route) => Fund.Evolve(Fund.Nothing, new DecisionPlanned(TheFund, new(route, "The ward’s councillor", "Scheme of delegation, 3.1", 0, 0, 0, new(1_000_00, "GBP"))));

        Deciding.NamesCouncillorOf(new WardId("millrace"), Of(DecisionRoute.Councillor), application).ShouldBeTrue();
        Deciding.NamesCouncillorOf(new WardId("abbey"), Of(DecisionRoute.Councillor), application).ShouldBeFalse();
        Deciding.NamesCouncillorOf(new WardId("millrace"), Of(DecisionRoute.Panel), application).ShouldBeFalse();
        Deciding.PowerOf(Of(DecisionRoute.Councillor).Decision).ShouldBe(new("The ward’s councillor", "Scheme of delegation, 3.1", 1_000_00));
    }

    private static PanelAdvice? Advice(PanelFact[] facts, ApplicationId application) => PanelAdvice.From(facts.Aggregate(Panel.Nothing, Panel.Evolve), application);
}
