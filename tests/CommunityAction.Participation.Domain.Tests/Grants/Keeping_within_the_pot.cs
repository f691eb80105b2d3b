using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Grants;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Pots.Pot, CommunityAction.Participation.Domain.Grants.Pots.PotFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

public sealed class Keeping_within_the_pot
{
    private static readonly AwardId Other = new(Id(22));
    private static readonly BudgetAllocated Hundred = new(ThePot, TheFund, 100_00, "Communities budget", PotRestriction.None);
    private static readonly MatchPledged Pledged = new(ThePot, 1, 50_00, "Lottery");
    private static readonly PotRestriction Millrace = new([new WardId("millrace")], [], []);
    private static readonly PotPurpose InMillrace = new(new WardId("millrace"));

    [Fact]
    public void Money_is_put_into_a_pot()
    {
        Given().When(new AllocateBudget(ThePot, TheFund, 100_00, " Communities budget ", PotRestriction.None)).Then(Hundred);
        Given(Hundred, new BudgetAllocated(ThePot, TheFund, 20_00, "More", PotRestriction.None)).State.Free.ShouldBe(120_00);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Domain.Grants.Pots.Pot.MostPence + 1)]
    public void But_not_an_amount_that_is_none(long pence) =>
        Given().When(new AllocateBudget(ThePot, TheFund, pence, "Communities budget", PotRestriction.None)).ThenRefused("pot-amount-wrong");

    [Fact]
    public void Nor_money_from_nowhere_for_another_fund_or_another_purpose()
    {
        Given().When(new AllocateBudget(ThePot, TheFund, 1, " ", PotRestriction.None)).ThenRefused("pot-source-missing");
        Given().When(new AllocateBudget(ThePot, TheFund, 1, new('a', 121), PotRestriction.None)).ThenRefused("pot-source-too-long");
        Given(Hundred).When(new AllocateBudget(ThePot, new(Id(5)), 1, "More", PotRestriction.None)).ThenRefused("pot-of-another-fund");
        Given(Hundred).When(new AllocateBudget(ThePot, TheFund, 1, "More", Millrace)).ThenRefused("pot-restricted-otherwise");
    }

    [Fact]
    public void The_last_penny_can_be_kept_and_not_one_more()
    {
        Given(Hundred, new BudgetReserved(ThePot, Other, 60_00)).When(new ReserveBudget(ThePot, TheAward, 40_00, PotPurpose.Any)).Then(new BudgetReserved(ThePot, TheAward, 40_00));
        Given(Hundred, new BudgetReserved(ThePot, Other, 60_00)).When(new ReserveBudget(ThePot, TheAward, 40_01, PotPurpose.Any)).ThenRefused("pot-too-small", 40_00L, 40_01L);
    }

    [Fact]
    public void Keeping_the_same_twice_is_once_and_another_amount_is_refused()
    {
        Given(Hundred, new BudgetReserved(ThePot, TheAward, 60_00)).When(new ReserveBudget(ThePot, TheAward, 60_00, PotPurpose.Any)).ThenNothing();
        Given(Hundred, new BudgetReserved(ThePot, TheAward, 60_00)).When(new ReserveBudget(ThePot, TheAward, 10_00, PotPurpose.Any)).ThenRefused("pot-reserved-otherwise");
    }

    [Fact]
    public void Money_that_is_only_promised_is_not_there()
    {
        Given(Hundred).When(new PledgeMatch(ThePot, 50_00, "Lottery")).Then(Pledged);
        Given(Hundred, Pledged).When(new ReserveBudget(ThePot, TheAward, 100_01, PotPurpose.Any)).ThenRefused("pot-too-small", 100_00L, 100_01L);
        Given(Hundred, Pledged).When(new ConfirmMatch(ThePot, 1)).Then(new MatchConfirmed(ThePot, 1));
        Given(Hundred, Pledged, new MatchConfirmed(ThePot, 1)).When(new ReserveBudget(ThePot, TheAward, 150_00, PotPurpose.Any)).Then(new BudgetReserved(ThePot, TheAward, 150_00));
        Given(Hundred, Pledged, new MatchConfirmed(ThePot, 1)).When(new ConfirmMatch(ThePot, 1)).ThenNothing();
        Given(Hundred).When(new ConfirmMatch(ThePot, 1)).ThenRefused("pledge-unknown");
    }

    [Fact]
    public void Restricted_money_goes_only_where_it_may()
    {
        var restricted = Hundred with { Restriction = Millrace };
        Given(restricted).When(new ReserveBudget(ThePot, TheAward, 1, PotPurpose.Any)).ThenRefused("pot-not-for-this");
        Given(restricted).When(new ReserveBudget(ThePot, TheAward, 1, new(new WardId("kingsmead")))).ThenRefused("pot-not-for-this");
        Given(restricted).When(new ReserveBudget(ThePot, TheAward, 1, InMillrace with { Theme = new("climate") })).Then(new BudgetReserved(ThePot, TheAward, 1));
    }

    [Fact]
    public void What_is_released_can_be_kept_for_somebody_else()
    {
        var kept = new BudgetReserved(ThePot, TheAward, 100_00);
        Given(Hundred, kept).When(new ReleaseReservation(ThePot, TheAward, null, ReleaseReason.OfferLapsed)).Then(new ReservationReleased(ThePot, TheAward, 100_00, ReleaseReason.OfferLapsed));
        Given(Hundred, kept).When(new ReleaseReservation(ThePot, TheAward, 100_01, ReleaseReason.AwardVaried)).ThenRefused("pot-releases-too-much");
        Given(Hundred, kept, new ReservationReleased(ThePot, TheAward, 30_00, ReleaseReason.AwardVaried)).When(new ReserveBudget(ThePot, Other, 30_00, PotPurpose.Any)).Then(new BudgetReserved(ThePot, Other, 30_00));
        Given(Hundred).When(new ReleaseReservation(ThePot, TheAward, null, ReleaseReason.OfferLapsed)).ThenNothing();
    }

    [Fact]
    public void What_is_kept_for_somebody_cannot_be_taken_out()
    {
        Given(Hundred, new BudgetReserved(ThePot, TheAward, 60_00)).When(new WithdrawBudget(ThePot, 40_01, "A cut")).ThenRefused("pot-too-small", 40_00L, 40_01L);
        Given(Hundred, new BudgetReserved(ThePot, TheAward, 60_00)).When(new WithdrawBudget(ThePot, 40_00, "A cut")).Then(new BudgetWithdrawn(ThePot, 40_00, "A cut"));
        Given(Hundred).When(new WithdrawBudget(ThePot, 1, "")).ThenRefused("pot-reason-missing");
    }

    [Fact]
    public void Without_money_there_is_no_pot()
    {
        Given().When(new ReserveBudget(ThePot, TheAward, 1, PotPurpose.Any)).ThenRefused("pot-unknown");
        Given().When(new PledgeMatch(ThePot, 1, "Lottery")).ThenRefused("pot-unknown");
        Given().When(new ReleaseReservation(ThePot, TheAward, 1, ReleaseReason.OfferDeclined)).ThenRefused("pot-unknown");
    }
}
