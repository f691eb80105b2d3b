using CommunityAction.Participation.Domain.Grants.Awards;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Awards.Award, CommunityAction.Participation.Domain.Grants.Awards.AwardFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>An award of £90 with one condition. One plans, two types the bank details, three checks them, four approves.</summary>
public sealed class Paying_an_award
{
    private static readonly DateTimeOffset Now = Polls.Any.Morning;
    private static readonly DateOnly Day = new(2027, 4, 1);
    private static readonly Guid File = new("01990000-0000-7000-8000-0000000000f1");
    private static readonly OfferIssued Offered = new(TheAward, Cafe, 1, ThePot, 90_00, 1, Now.AddDays(1));
    private static readonly AwardFact[] Accepted = [Offered, new OfferAccepted(TheAward, Ann)];

    private static readonly AwardFact[] Ready =
    [
        .. Accepted, new AgreementSigned(TheAward, 1, Ann), new ConditionMet(TheAward, 1, "officer:one"), new BankDetailsChanged(TheAward, 1, Text, "officer:two"),
        new BankDetailsVerified(TheAward, 1, "officer:three"), new PaymentScheduled(TheAward, 1, 60_00, Day, "officer:one"),
    ];

    private static readonly ApprovePayment Approve = new(TheAward, 1, "officer:four");

    [Fact]
    public void Who_types_bank_details_does_not_check_them()
    {
        AwardFact[] typed = [.. Accepted, new BankDetailsChanged(TheAward, 1, Text, "officer:two")];
        Given(typed).When(new VerifyBankDetails(TheAward, 1, "officer:two")).ThenRefused("same-person");
        Given(typed).When(new VerifyBankDetails(TheAward, 1, "officer:three")).Then(new BankDetailsVerified(TheAward, 1, "officer:three"));
        Given([.. Accepted, new BankDetailsChanged(TheAward, 1, Text, "resident:two")]).When(new VerifyBankDetails(TheAward, 1, "officer:two")).ThenRefused("same-person");
        Given([.. typed, new BankDetailsChanged(TheAward, 2, Text, "officer:two")]).When(new VerifyBankDetails(TheAward, 1, "officer:three")).ThenRefused("bank-details-changed");
    }

    [Fact]
    public void Payments_are_never_more_than_the_award()
    {
        Given(Ready).When(new SchedulePayment(TheAward, 30_01, Day, "officer:one")).ThenRefused("payment-amount-wrong", 30_00L);
        Given(Ready).When(new SchedulePayment(TheAward, 30_00, Day, "officer:one")).Then(new PaymentScheduled(TheAward, 2, 30_00, Day, "officer:one"));
        Given([.. Ready, new VariationAgreed(TheAward, 60_00, Text)]).When(new SchedulePayment(TheAward, 1, Day, "officer:one")).ThenRefused("payment-amount-wrong", 0L);
        Given(Ready).When(new AgreeVariation(TheAward, 59_99, Text)).ThenRefused("award-amount-wrong");
        Given(Ready).When(new AgreeVariation(TheAward, 90_01, Text)).ThenRefused("award-amount-wrong");
    }

    [Fact]
    public void Nothing_is_approved_before_all_is_there_and_never_by_who_did_a_step_before()
    {
        Given(Ready).When(Approve).Then(new PaymentApproved(TheAward, 1, 1, "officer:four"));
        Given(Offered).When(Approve).ThenRefused("award-not-accepted");
        Given(Without<AgreementSigned>()).When(Approve).ThenRefused("agreement-not-signed");
        Given(Without<ConditionMet>()).When(Approve).ThenRefused("conditions-not-met", 1);
        Given(Without<BankDetailsVerified>()).When(Approve).ThenRefused("bank-details-not-verified");
        Given(Ready).When(Approve with { By = "officer:one" }).ThenRefused("same-person");
        Given(Ready).When(Approve with { By = "officer:two" }).ThenRefused("same-person");
    }

    [Fact]
    public void Other_bank_details_take_an_approval_back()
    {
        AwardFact[] approved = [.. Ready, new PaymentApproved(TheAward, 1, 1, "officer:four")];
        Given(approved).When(new RecordPayment(TheAward, 1, PaymentNews.Made, Day)).Then(new PaymentMade(TheAward, 1, Day));
        Given([.. approved, new BankDetailsChanged(TheAward, 2, Text, "officer:two")]).When(new RecordPayment(TheAward, 1, PaymentNews.Made, Day)).ThenRefused("payment-not-approved");
    }

    [Fact]
    public void What_came_back_is_approved_again()
    {
        AwardFact[] made = [.. Ready, new PaymentApproved(TheAward, 1, 1, "officer:four"), new PaymentMade(TheAward, 1, Day)];
        Given(made).State.Paid.ShouldBe(60_00);
        Given(made).When(new RecordPayment(TheAward, 1, PaymentNews.Returned, Day)).Then(new PaymentReturned(TheAward, 1));
        Given([.. made, new PaymentReturned(TheAward, 1)]).State.Paid.ShouldBe(0);
        Given([.. made, new PaymentReturned(TheAward, 1)]).When(new RecordPayment(TheAward, 1, PaymentNews.Made, Day)).ThenRefused("payment-not-approved");
        Given(made).When(new ReturnUnderspend(TheAward, 60_01)).ThenRefused("underspend-wrong", 60_00L);
    }

    [Fact]
    public void A_payment_is_taken_back_until_finance_has_it()
    {
        AwardFact[] approved = [.. Ready, new PaymentApproved(TheAward, 1, 1, "officer:four")];
        AwardFact[] exported = [.. approved, new PaymentExported(TheAward, 1, 1, File, "officer:five")];
        Given(Ready).When(new CancelPayment(TheAward, 1, "officer:one")).Then(new PaymentCancelled(TheAward, 1, "officer:one"));
        Given(approved).When(new CancelPayment(TheAward, 1, "officer:one")).Then(new PaymentCancelled(TheAward, 1, "officer:one"));
        Given(exported).When(new CancelPayment(TheAward, 1, "officer:one")).ThenRefused("payment-exported");
        Given([.. exported, new PaymentMade(TheAward, 1, Day)]).When(new CancelPayment(TheAward, 1, "officer:one")).ThenRefused("payment-made");

        AwardFact[] cancelled = [.. Ready, new PaymentCancelled(TheAward, 1, "officer:one")];
        Given(cancelled).When(new SchedulePayment(TheAward, 90_00, Day, "officer:one")).Then(new PaymentScheduled(TheAward, 2, 90_00, Day, "officer:one"));
        Given(cancelled).When(Approve).ThenRefused("payment-cancelled");
        Given(cancelled).When(new CloseGrant(TheAward)).Then(new GrantClosed(TheAward));
    }

    [Fact]
    public void Only_what_is_approved_goes_to_finance_and_other_bank_details_call_it_back()
    {
        var take = new ExportPayments(TheAward, Day, File, "officer:five");
        AwardFact[] approved = [.. Ready, new PaymentApproved(TheAward, 1, 1, "officer:four")];
        Given(Ready).When(take).ThenNothing();
        Given(approved).When(take).Then(new PaymentExported(TheAward, 1, 1, File, "officer:five"));
        Given(approved).When(take with { DueBy = Day.AddDays(-1) }).ThenNothing();
        Given([.. approved, new PaymentExported(TheAward, 1, 1, File, "officer:five")]).When(take).ThenNothing();
        AwardFact[] changed = [.. approved, new PaymentExported(TheAward, 1, 1, File, "officer:five"), new BankDetailsChanged(TheAward, 2, Text, "officer:two")];
        Given(changed).When(take).ThenNothing();
        Given(changed).State.Payments.ShouldAllBe(payment => payment.File == null && payment.ApprovedBy == null && payment.Status == PaymentStatus.Scheduled);
    }

    [Fact]
    public void A_grant_is_closed_when_all_is_paid_and_reported()
    {
        AwardFact[] paid = [.. Ready, new PaymentApproved(TheAward, 1, 1, "officer:four"), new PaymentMade(TheAward, 1, Day), new ReportRequested(TheAward, 1, Day)];
        Given(Ready).When(new CloseGrant(TheAward)).ThenRefused("payments-open");
        Given(paid).When(new CloseGrant(TheAward)).ThenRefused("reports-open");
        Given(paid).When(new AcceptReport(TheAward, 1, "officer:one")).ThenRefused("report-unknown");
        Given(paid).When(new SubmitReport(TheAward, 1, 60_01, Text, Ann)).ThenRefused("spent-wrong", 60_00L);
        AwardFact[] reported = [.. paid, new ReportSubmitted(TheAward, 1, 60_00, Text, Ann), new ReportAccepted(TheAward, 1, "officer:one")];
        Given(reported).When(new CloseGrant(TheAward)).Then(new GrantClosed(TheAward));
        Given([.. reported, new GrantClosed(TheAward)]).When(new SchedulePayment(TheAward, 1, Day, "officer:one")).ThenRefused("award-not-accepted");
    }

    private static AwardFact[] Without<TFact>() => [.. Ready.Where(fact => fact is not TFact)];
}
