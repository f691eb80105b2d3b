namespace CommunityAction.Participation.Web.Wording;

/// <summary>What pots, decisions and awards do not allow, and why.</summary>
public sealed partial class RefusalWording
{
    private void AddPots()
    {
        Word("pot-unknown", _ => _texts["This pot has no money yet. Put some in first."]);
        Word("pot-amount-wrong", _ => _texts["Enter an amount of at least one penny."]);
        Word("pot-source-missing", _ => _texts["Say whose money it is, such as the budget line or the funder."]);
        Word("pot-source-too-long", a => TooLong(_texts["Whose money it is"], a[0], a[1]));
        Word("pot-of-another-fund", _ => _texts["This pot belongs to another fund."]);
        Word("pot-restricted-otherwise", _ => _texts["The money in this pot is for another purpose. Make another pot for it."]);
        Word("pot-reason-missing", _ => _texts["Write why the money is taken out. Everybody can read it."]);
        Word("pot-reason-too-long", a => TooLong(_texts["The reason"], a[0], a[1]));
        Word("pot-too-small", a => _texts["The pot has {0} left. {1} is more than that.", Pounds(a, 0), Pounds(a, 1)]);
        Word("pot-not-for-this", _ => _texts["The money in this pot may not be spent on this project. Check the pot’s ward, theme and group of people."]);
        Word("pot-reserved-otherwise", _ => _texts["Another amount is kept for this award already. Free that first."]);
        Word("pot-releases-too-much", a => _texts["Only {0} is kept for this award.", Pounds(a, 0)]);
        Word("pledge-unknown", _ => _texts["Nobody promised this money. Load the page again."]);
    }

    private void AddGrantDecisions()
    {
        Word("decision-made", _ => _texts["This is decided. Only an appeal can change it."]);
        Word("decision-missing", _ => _texts["This is not decided yet, so there is nothing to appeal against."]);
        Word("decision-amount-wrong", a => _texts["In full is {1}. In part is less, and at least {0}. Declined is nothing.", Pounds(a, 0), Pounds(a, 1)]);
        Word("power-missing", _ => _texts["Say who decides, and under which power."]);
        Word("over-the-limit", a => _texts["{1} is more than the {0} that can be decided under this power.", Pounds(a, 0), Pounds(a, 1)]);
        Word("conditions-too-many", a => _texts["Write {0:N0} conditions or fewer.", a[0]]);
        Word("appeal-days-wrong", a => _texts["Give from 0 to {0:N0} days to appeal.", a[0]]);
        Word("appeal-lodged", _ => _texts["There is an appeal against this decision already."]);
        Word("appeal-too-late", a => _texts["The time to appeal ended {0}.", _moments.At(a.Moment(0))]);
        Word("appeal-missing", _ => _texts["No appeal waits for an answer."]);
        Word("decided-before", _ => _texts["You took this decision. Somebody else has to answer the appeal."]);
    }

    private void AddAwards()
    {
        Word("award-unknown", _ => _texts["There is no award at this address."]);
        Word("award-not-accepted", _ => _texts["The offer is not accepted, or the grant is over."]);
        Word("award-on-hold", _ => _texts["A check is not finished, so this cannot be offered yet."]);
        Word("award-amount-wrong", a => _texts["Enter an amount from {0} to {1}.", Pounds(a, 0), Pounds(a, 1)]);
        Word("offer-expiry-wrong", _ => _texts["Choose a date in the future until when the offer can be accepted."]);
        Word("offer-answered", _ => _texts["This offer was answered already."]);
        Word("offer-lapsed", a => _texts["The offer ended {0}. Ask us whether it can be made again.", _moments.At(a.Moment(0))]);
        Word("condition-unknown", _ => _texts["This condition is not part of the decision."]);
        Word("bank-details-changed", _ => _texts["The bank details changed after you opened this page. Check the new ones."]);
        Word("same-person", _ => _texts["You did the step before. Somebody else has to do this one."]);
        Word("agreement-not-signed", _ => _texts["The agreement is not signed yet, so nothing can be paid."]);
        Word("conditions-not-met", a => _texts.Many(a.Number(0), "1 condition is not met yet, so nothing can be paid.", "{0:N0} conditions are not met yet, so nothing can be paid."));
        Word("bank-details-not-verified", _ => _texts["A second officer has not checked the bank details yet, so nothing can be paid."]);
        Word("payment-unknown", _ => _texts["This payment is not planned. Load the page again."]);
        Word("payment-amount-wrong", a => _texts["Enter an amount of at most {0}: all payments together are never more than the award.", Pounds(a, 0)]);
        Word("payment-not-approved", _ => _texts["This payment is not approved."]);
        Word("payment-not-made", _ => _texts["This payment was not made, so it cannot come back."]);
        Word("payments-open", _ => _texts["Not everything that was planned is paid."]);
        Word("report-unknown", _ => _texts["This report was not asked for, or has not come."]);
        Word("report-accepted", _ => _texts["This report is accepted, so it cannot change any more."]);
        Word("reports-open", _ => _texts["Not every report is accepted."]);
        Word("spent-wrong", a => _texts["Enter what you spent, from nothing to the {0} that we paid.", Pounds(a, 0)]);
        Word("outcome-wrong", _ => _texts["Enter whole numbers of 0 or more."]);
        Word("underspend-wrong", a => _texts["Enter an amount from a penny to the {0} that was paid.", Pounds(a, 0)]);
    }
}
