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
        Word("pot-held-by-group", _ => _texts["A community group holds this pot and decides about it. Choose the group as who decides, or another pot."]);
        Word("pot-not-held", _ => _texts["The group that decides does not hold this pot, or holds it no more. Choose another pot, or ask the council."]);
        Word("holder-applies", _ => _texts["The group that holds the pot asks for this money itself, so it cannot decide about it. The council has to."]);
        Word("other-money-fits", _ => _texts["Other money of this fund could pay for this, so only the council can decline it. You can leave it, or give from your pot."]);
        Word("decider-has-interest", _ => _texts["You stood back from this application, or belong to the group that asks. Somebody else has to decide about it."]);
        Word("application-not-sent", _ => _texts["This application was not sent, so there is nothing to decide."]);
        Word("application-taken-back", _ => _texts["The group took this application back. There is nothing to decide."]);
        Word("application-decided", _ => _texts["We have decided about this application, so it cannot be taken back. If you do not want the money, decline the offer."]);
        Word("changes-still-open", a => _texts["The group can change this application until {0}. Decide after that.", _moments.At(a.Moment(0))]);
        Word("decision-outcome-missing", _ => _texts["Choose what is decided."]);
        Word("decisions-none-ticked", _ => _texts["Tick the applications that you decide about."]);
        Word("decision-pot-missing", _ => _texts["Choose the pot that pays."]);
        Word("decision-amount-wrong", a => _texts["In full is {1}. In part is less, and at least {0}. Declined is nothing.", Pounds(a, 0), Pounds(a, 1)]);
        Word("power-missing", _ => _texts["Say who decides, and under which power."]);
        Word("over-the-limit", a => _texts["{1} is more than the {0} that can be decided under this power.", Pounds(a, 0), Pounds(a, 1)]);
        Word("conditions-too-many", a => _texts["Write {0:N0} conditions or fewer.", a[0]]);
        Word("appeal-days-wrong", a => _texts["Give from 0 to {0:N0} days to appeal.", a[0]]);
        Word("appeal-lodged", _ => _texts["There is an appeal against this decision already."]);
        Word("appeal-too-late", a => _texts["The time to appeal ended {0}.", _moments.At(a.Moment(0))]);
        Word("appeal-ground-missing", _ => _texts["Choose what went wrong."]);
        Word("appeal-answer-missing", _ => _texts["Choose whether you uphold the appeal."]);
        Word("appeal-missing", _ => _texts["No appeal waits for an answer."]);
        Word("decided-before", _ => _texts["You took this decision. Somebody else has to answer the appeal."]);
    }

    private void AddAwards()
    {
        Word("award-unknown", _ => _texts["There is no award at this address."]);
        Word("award-not-accepted", _ => _texts["The offer is not accepted, or the grant is over."]);
        Word("award-on-hold", _ => _texts["A check is not finished, so this cannot be offered yet."]);
        Word("award-amount-wrong", a => _texts["Enter an amount from {0} to {1}.", Pounds(a, 0), Pounds(a, 1)]);
        Word("award-appealed", _ => _texts["The group has appealed against this decision. Answer the appeal first."]);
        Word("award-closed", _ => _texts["This grant is over, so it cannot be offered or decided again."]);
        Word("decision-below-payments", a => _texts["{0} of this grant is paid or planned to be paid. Cancel payments that are not made yet, or give at least as much.", Pounds(a, 0)]);
        Word("offer-expiry-wrong", a => _texts["Choose a date in the future, at most {0:N0} days from now, until when the offer can be accepted.", a.Number(0)]);
        Word("offer-answered", _ => _texts["This offer was answered already."]);
        Word("offer-lapsed", a => _texts["The offer ended {0}. Ask us whether it can be made again.", _moments.At(a.Moment(0))]);
        Word("condition-unknown", _ => _texts["This condition is not part of the decision."]);
        Word("bank-details-changed", _ => _texts["The bank details changed after you opened this page. Check the new ones."]);
        Word("same-person", _ => _texts["You did the step before. Somebody else has to do this one."]);
        Word("agreement-not-ticked", _ => _texts["Tick the box to say that you may sign, and that your group agrees."]);
        Word("payment-date-wrong", _ => _texts["Enter a real date, such as 1 April 2027."]);
        Word("officer-signs", _ => _texts["You work for the council. Somebody else in the group has to sign for it."]);
        Word("terms-wrong", _ => _texts["These are not the terms that were offered. Load the page again, and read them once more."]);
        Word("bank-holder-missing", _ => _texts["Enter the name on the account."]);
        Word("bank-holder-too-long", a => _texts["Shorten the name on the account to {0:N0} characters.", a.Number(0)]);
        Word("sort-code-wrong", _ => _texts["Enter the six digits of the sort code, such as 12-34-56."]);
        Word("account-number-wrong", _ => _texts["Enter the eight digits of the account number."]);
        Word("offer-superseded", _ => _texts["A new decision took the place of this offer. You will get another one."]);
        Word("award-own-group", _ => _texts["You belong to this group. Another officer has to do this."]);
        Word("application-withdrawn", _ => _texts["The group took this application back, so nothing can be offered."]);
        Word("agreement-not-signed", _ => _texts["The agreement is not signed yet, so nothing can be paid."]);
        Word("conditions-not-met", a => _texts.Many(a.Number(0), "1 condition is not met yet, so nothing can be paid.", "{0:N0} conditions are not met yet, so nothing can be paid."));
        Word("bank-details-not-verified", _ => _texts["A second officer has not checked the bank details yet, so nothing can be paid."]);
        Word("payment-unknown", _ => _texts["This payment is not planned. Load the page again."]);
        Word("payment-amount-wrong", a => _texts["Enter an amount of at most {0}: all payments together are never more than the award.", Pounds(a, 0)]);
        Word("payment-not-approved", _ => _texts["This payment is not approved."]);
        Word("payment-cancelled", _ => _texts["This payment was taken back."]);
        Word("payment-made", _ => _texts["This payment was made, so it cannot be taken back."]);
        Word("payment-exported", _ => _texts["This payment is in a file for the finance system, so it may leave any moment. When finance has stopped it, put on record that it did not go through."]);
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
