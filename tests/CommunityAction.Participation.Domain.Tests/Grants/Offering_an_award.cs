using CommunityAction.Participation.Domain.Grants.Awards;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Awards.Award, CommunityAction.Participation.Domain.Grants.Awards.AwardFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>An offer of £90 with one condition, under the second version of the fund's terms.</summary>
public sealed class Offering_an_award
{
    private static readonly DateTimeOffset Now = Polls.Any.Morning;
    private static readonly OfferIssued Offered = new(TheAward, Cafe, 1, ThePot, 90_00, 1, Now.AddDays(1), Terms: 2);
    private static readonly AwardFact[] Accepted = [Offered, new OfferAccepted(TheAward, Ann)];
    private static readonly IssueOffer Offer = new(TheAward, Cafe, 1, ThePot, 90_00, 1, IsHeld: false, Now.AddDays(1), Terms: 2);

    [Fact]
    public void What_was_decided_is_offered_once()
    {
        Given().When(Offer).Then(Offered);
        Given(Offered).When(Offer with { ExpiresAt = Now.AddDays(9) }).ThenNothing();
        Given(Offered, new OfferLapsed(TheAward)).When(Offer).ThenNothing();
    }

    [Fact]
    public void A_check_or_an_appeal_that_is_not_over_stops_the_offer()
    {
        Given().When(Offer with { IsHeld = true }).ThenRefused("award-on-hold");
        Given().When(Offer with { IsAppealed = true }).ThenRefused("award-appealed");
    }

    [Fact]
    public void An_offer_ends_in_the_future_and_not_in_years()
    {
        Given().When(Offer with { ExpiresAt = Now }).ThenRefused("offer-expiry-wrong", IssueOffer.MostDays);
        Given().When(Offer with { ExpiresAt = Now.AddDays(IssueOffer.MostDays).AddTicks(1) }).ThenRefused("offer-expiry-wrong", IssueOffer.MostDays);
    }

    [Fact]
    public void An_offer_is_answered_before_it_ends()
    {
        Given(Offered).When(new AnswerOffer(TheAward, true, Ann)).Then(new OfferAccepted(TheAward, Ann));
        Given(Offered with { ExpiresAt = Now }).When(new AnswerOffer(TheAward, true, Ann)).ThenRefused("offer-lapsed");
        Given(Offered with { ExpiresAt = Now }).When(new LapseOffer(TheAward)).Then(new OfferLapsed(TheAward));
        Given(Offered).When(new LapseOffer(TheAward)).ThenRefused("not-yet");
        Given(Accepted).When(new LapseOffer(TheAward)).ThenNothing();
        Given(Accepted).When(new AnswerOffer(TheAward, false, Ann)).ThenRefused("offer-answered");
    }

    [Fact]
    public void A_decision_that_is_taken_again_ends_the_offer_and_what_it_began()
    {
        Given(Offered).When(new SupersedeOffer(TheAward, 0)).Then(new OfferSuperseded(TheAward));
        Given(Accepted).When(new SupersedeOffer(TheAward, 0)).Then(new OfferSuperseded(TheAward));
        Given(Offered, new OfferLapsed(TheAward)).When(new SupersedeOffer(TheAward, 0)).ThenNothing();
        Given().When(new SupersedeOffer(TheAward, 0)).ThenNothing();
        Given([.. Accepted, new OfferSuperseded(TheAward)]).When(new SchedulePayment(TheAward, 10_00, new(2027, 4, 1), "officer:one")).ThenRefused("award-not-accepted");
    }

    [Fact]
    public void A_decision_that_is_taken_again_gives_at_least_what_is_planned_to_be_paid()
    {
        AwardFact[] planned = [.. Accepted, new PaymentScheduled(TheAward, 1, 60_00, new(2027, 4, 1), "officer:one")];
        Given(planned).When(new SupersedeOffer(TheAward, 59_99)).ThenRefused("decision-below-payments", 60_00L);
        Given(planned).When(new SupersedeOffer(TheAward, 60_00)).Then(new OfferSuperseded(TheAward));
        Given([.. planned, new PaymentCancelled(TheAward, 1, "officer:one")]).When(new SupersedeOffer(TheAward, 0)).Then(new OfferSuperseded(TheAward));
        Given([.. Accepted, new GrantClosed(TheAward)]).When(new SupersedeOffer(TheAward, 90_00)).ThenRefused("award-closed");
    }

    [Fact]
    public void The_group_signs_the_terms_that_were_offered_and_an_officer_does_not_sign_for_it()
    {
        Given(Accepted).When(new SignAgreement(TheAward, 2, Ann)).Then(new AgreementSigned(TheAward, 2, Ann));
        Given(Accepted).When(new SignAgreement(TheAward, 3, Ann)).ThenRefused("terms-wrong");
        Given(Accepted).When(new SignAgreement(TheAward, 2, Ann, IsOfficer: true)).ThenRefused("officer-signs");
        Given(Offered).When(new SignAgreement(TheAward, 2, Ann)).ThenRefused("award-not-accepted");
    }

    [Fact]
    public void A_decision_after_an_appeal_is_offered_accepted_and_signed_anew()
    {
        AwardFact[] running = [.. Accepted, new AgreementSigned(TheAward, 2, Ann), new ConditionMet(TheAward, 1, "officer:one"), new PaymentScheduled(TheAward, 1, 60_00, new(2027, 4, 1), "officer:one")];
        var again = Offer with { Decision = 2, Pence = 120_00 };
        Given(running).When(again with { Pence = 59_99 }).ThenRefused("award-amount-wrong");
        Given(running).When(again).Then(Offered with { Decision = 2, Pence = 120_00 });
        Given([.. running, new GrantClosed(TheAward)]).When(again).ThenRefused("award-closed");
        Given([.. running, Offered with { Decision = 2, Pence = 120_00 }]).State
            .ShouldSatisfyAllConditions(state => state.Status.ShouldBe(AwardStatus.Offered), state => state.IsSigned.ShouldBeFalse(), state => state.ConditionsMet.ShouldBeEmpty());
    }
}
