using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Groups;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Funds.Fund, CommunityAction.Participation.Domain.Grants.Funds.FundFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>The choir holds the pot that is open to all, and the kitchen asks for £2,000.</summary>
public sealed class Holding_a_pot
{
    private const string Agreement = "Funding agreement 14";

    private static readonly HandOverPot HandOver = new(Some.Fund, Some.Pot, Some.Choir, Agreement, "They know the street.");
    private static readonly PotEntrusted HandedOver = new(Some.Fund, Some.Pot, Some.Choir, Agreement, "They know the street.");
    private static readonly PotReclaimed TakenBack = new(Some.Fund, Some.Pot, Some.Choir, "It ended.");
    private static readonly FundFact[] Held = [.. Some.WithPot, HandedOver];
    private static readonly PotAdded CouncilMoney = new(Some.Fund, new(new(Guid.Parse("01990000-0000-7000-8000-000000000f09")), "Council money", "Council", PotRestriction.None));
    private static readonly Application Kitchen = Asked([.. Some.Finished]);
    private static readonly DecisionPower OfChoir = new("", Agreement, null, Some.Choir);
    private static readonly DecisionPower OfCouncil = new("The Cabinet Member", "Scheme of delegation 4.2", null);

    [Fact]
    public void A_pot_is_handed_over_under_an_agreement_and_taken_back_with_a_reason()
    {
        Given(Some.WithPot).When(HandOver).Then(HandedOver);
        Given(Held).When(HandOver).Then();
        Given(Held).When(HandOver with { Agreement = "Funding agreement 15" }).Then(HandedOver with { Agreement = "Funding agreement 15" });
        Given(Held).When(new TakeBackPot(Some.Fund, Some.Pot, "It ended.")).Then(TakenBack);
        Given([.. Held, TakenBack]).When(new TakeBackPot(Some.Fund, Some.Pot, "It ended.")).Then();
        Given(Some.WithPot).When(HandOver with { Agreement = " " }).ThenRefused("pot-agreement-missing");
        Given(Some.WithPot).When(HandOver with { Reason = " " }).ThenRefused("fund-reason-missing");
        Given(Some.Created).When(HandOver).ThenRefused("pot-missing");
        Given(Held).When(HandOver with { Group = Some.Kitchen }).ThenRefused("pot-held");
        Given(Held).When(new TakeBackPot(Some.Fund, Some.Pot, "")).ThenRefused("fund-reason-missing");
        var added = new AddPot(Some.Fund, CouncilMoney.Pot with { HeldBy = Some.Choir });
        Given(Some.WithPot).When(added).ThenRefused("pot-agreement-missing");
        Given(Some.WithPot).When(added with { Pot = added.Pot with { Agreement = Agreement } }).Then(CouncilMoney with { Pot = added.Pot with { Agreement = Agreement } });
    }

    [Fact]
    public void The_holder_gives_from_its_pot_under_the_agreement_alone()
    {
        HeldPots.PowerOf(FundOf(Held).Find(Some.Pot)!).ShouldBe(OfChoir);
        HeldPots.PowerOf(CouncilMoney.Pot).ShouldBeNull();
        Gives(Held, OfChoir).ShouldBeNull();
        Gives(Held, OfChoir with { Authority = "Because we like it" }).ShouldBe("power-missing");
        Gives(Held, OfChoir with { Group = Some.Kitchen }, Asked([.. Some.Finished], Some.Choir)).ShouldBe("pot-not-held");
        Gives(Some.WithPot, OfChoir).ShouldBe("pot-not-held");
        Gives([.. Held, TakenBack], OfChoir).ShouldBe("pot-not-held");
        HeldPots.Hinders(FundOf([.. Held, CouncilMoney]), Kitchen, GrantOutcome.Approved, CouncilMoney.Pot.Id, OfChoir)!.Code.ShouldBe("pot-not-held");
    }

    [Fact]
    public void Nobody_else_gives_from_it()
    {
        Gives(Held, OfCouncil).ShouldBe("pot-held-by-group");
        Gives([.. Held, TakenBack], OfCouncil).ShouldBeNull();
        HeldPots.Hinders(FundOf([.. Held, CouncilMoney]), Kitchen, GrantOutcome.Approved, CouncilMoney.Pot.Id, OfCouncil).ShouldBeNull();
    }

    [Fact]
    public void The_holder_decides_nothing_for_itself()
    {
        Gives(Held, OfChoir, Asked([.. Some.Finished], Some.Choir)).ShouldBe("holder-applies");
        Gives(Held, OfChoir, Asked([.. Some.Finished, new CoApplicantAdded(Some.Application, Some.Choir)])).ShouldBe("holder-applies");
        Declines(Held, OfCouncil, Asked([.. Some.Finished], Some.Choir)).ShouldBeNull("somebody has to answer them");
    }

    [Fact]
    public void The_holder_declines_only_what_no_other_money_could_pay_for()
    {
        Declines(Held, OfChoir).ShouldBeNull();
        Declines(Held, OfCouncil).ShouldBe("pot-held-by-group");
        Declines([.. Held, CouncilMoney], OfChoir).ShouldBe("other-money-fits");
        Declines([.. Held, CouncilMoney], OfCouncil).ShouldBeNull();
        Declines([.. Held, TakenBack], OfChoir).ShouldBe("pot-not-held");
    }

    private static string? Gives(FundFact[] fund, DecisionPower power, Application? application = null) => HeldPots.Hinders(FundOf(fund), application ?? Kitchen, GrantOutcome.Approved, Some.Pot, power)?.Code;

    private static string? Declines(FundFact[] fund, DecisionPower power, Application? application = null) => HeldPots.Hinders(FundOf(fund), application ?? Kitchen, GrantOutcome.Declined, default, power)?.Code;

    private static Fund FundOf(FundFact[] facts) => facts.Aggregate(Fund.Nothing, Fund.Evolve);

    private static Application Asked(ApplicationFact[] facts, GroupId? by = null)
    {
        var asked = facts.Append(new ApplicationSubmitted(Some.Application, "hash", Some.Figures, Some.Ann));
        return asked.Select(fact => by is { } group && fact is EligibilityAnswered answered ? answered with { Group = group } : fact).Aggregate(Application.Nothing, Application.Evolve);
    }
}
