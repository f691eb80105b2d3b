using CommunityAction.Participation.Domain;

namespace CommunityAction.Participation.Web.Wording;

/// <content>Funds, rounds and applications for grants.</content>
public sealed partial class RefusalWording
{
    private void AddFunds()
    {
        Word("fund-unknown", _ => _texts["There is no such fund. Go back to the list and pick one."]);
        Word("fund-name-missing", _ => _texts["Write the fund’s name."]);
        Word("fund-name-too-long", a => TooLong(_texts["The name"], a[0], a[1]));
        Word("fund-summary-missing", _ => _texts["Say in a sentence or two what the fund is."]);
        Word("fund-summary-too-long", a => TooLong(_texts["The summary"], a[0], a[1]));
        Word("fund-purpose-too-long", a => TooLong(_texts["What the money is for"], a[0], a[1]));
        Word("fund-reason-missing", _ => _texts["Write the reason. Everybody can read it."]);
        Word("fund-reason-too-long", a => TooLong(_texts["The reason"], a[0], a[1]));
        Word("award-range-wrong", _ => _texts["The most must be at least the least, and the least more than nothing."]);
        Word("award-currencies-differ", _ => _texts["All amounts of a fund are in one currency."]);
        Word("route-weights-wrong", _ => _texts["What the panel and the vote count for must add up to 100, and fit how it is decided."]);
        Word("quorum-missing", _ => _texts["Say how many members of the panel must take part: 1 or more."]);
        Word("delegation-limit-missing", _ => _texts["Say up to which amount one person may decide alone."]);
        Word("criteria-missing", _ => _texts["A panel needs something to score by. Write at least one line."]);
        Word("criterion-name-missing", _ => _texts["Each line needs a name before the bar."]);
        Word("criterion-name-too-long", a => TooLong(_texts["The name of a criterion"], a[0], a[1]));
        Word("criterion-guidance-too-long", a => TooLong(_texts["What assessors look for"], a[0], a[1]));
        Word("criterion-twice", a => _texts["“{0}” stands twice.", a[0]]);
        Word("criterion-weight-wrong", a => _texts["Give “{0}” a weight from 1 to 100.", a[0]]);
        Word("criteria-weights-wrong", a => _texts["The weights add up to {0:N0}. Change them so that they add up to 100.", a[0]]);
        Word("too-many-criteria", a => _texts["There are {1:N0} lines. {0:N0} is the most.", a[0], a[1]]);
        Word("scale-wrong", _ => _texts["The best score must be above the lowest, and 100 at most."]);
        Word("scale-meanings-wrong", a => _texts["The scale has {0:N0} scores and {1:N0} of them are explained. Explain each, or none.", a[0], a[1]]);
        Word("eligibility-question-missing", _ => _texts["Each line needs a question before the bar."]);
        Word("eligibility-question-too-long", a => TooLong(_texts["A question"], a[0], a[1]));
        Word("eligibility-question-twice", a => _texts["“{0}” stands twice.", a[0]]);
        Word("too-many-eligibility-questions", a => _texts["There are {1:N0} questions. {0:N0} is the most.", a[0], a[1]]);
        Word("term-missing", _ => _texts["A term is empty. Write one on each line."]);
        Word("term-too-long", a => TooLong(_texts["A term"], a[0], a[1]));
        Word("too-many-terms", a => _texts["There are {1:N0} terms. {0:N0} is the most.", a[0], a[1]]);
        Word("pot-name-missing", _ => _texts["Write the pot’s name."]);
        Word("pot-name-too-long", a => TooLong(_texts["The pot’s name"], a[0], a[1]));
        Word("pot-name-taken", a => _texts["This fund has a pot called “{0}”. Choose another name.", a[0]]);
        Word("pot-missing", _ => _texts["There is no such pot. Go back to the fund and pick one."]);
        Word("pot-agreement-missing", _ => _texts["Write under which agreement the group holds the pot."]);
        Word("pot-agreement-too-long", a => TooLong(_texts["The agreement"], a[0], a[1]));
        Word("pot-holder-missing", _ => _texts["Choose the group that holds the pot."]);
        Word("pot-held", _ => _texts["Another group holds this pot. Take it back first."]);
        Word("too-many-pots", a => _texts["A fund has {0:N0} pots at most.", a[0]]);
        AddForms();
        AddRounds();
        AddApplications();
        AddAnswers();
    }

    private void AddForms()
    {
        Word("form-in-use", _ => _texts["A round is open, and all its applicants answer the same questions. Change this when it has closed."]);
        Word("form-title-missing", _ => _texts["The form must ask what the project is called, on one line, and every applicant must answer. Add the question “Name of the project”."]);
        Word("form-budget-wrong", _ => _texts["The form must ask for a budget once."]);
        Word("form-key-wrong", a => _texts["“{0}” is not a short name. Use small letters from a to z, digits and hyphens, 40 at most.", a[0]]);
        Word("section-title-missing", _ => _texts["Each part needs a title."]);
        Word("section-title-too-long", a => TooLong(_texts["The title of a part"], a[0], a[1]));
        Word("section-empty", a => _texts["“{0}” asks nothing. Write a question below it, or take it away.", a[0]]);
        Word("question-twice", a => _texts["“{0}” has the same short name as another question.", a[0]]);
        Word("question-kind-twice", a => _texts["“{0}” asks what another question asks already.", a[0]]);
        Word("question-label-missing", _ => _texts["Each question needs its words."]);
        Word("question-label-too-long", a => TooLong(_texts["A question"], a[0], a[1]));
        Word("question-hint-too-long", a => TooLong(_texts["A hint"], a[0], a[1]));
        Word("question-words-wrong", a => _texts["“{0}”: the limit must be from 1 to {1:N0} words.", a[0], a[1]]);
        Word("question-choices-missing", a => _texts["“{0}” needs at least two answers to choose from.", a[0]]);
        Word("question-too-many-choices", a => _texts["“{0}”: {1:N0} answers to choose from are the most.", a[0], a[1]]);
        Word("question-choice-too-long", a => _texts["“{0}”: an answer to choose from has {1:N0} characters at most.", a[0], a[1]]);
        Word("form-draft-changed", _ => _texts["Another officer changed this draft after you opened the page. What you did is not saved. Look at the draft as it is now, and do it again if it is still needed."]);
        Word("question-line-wrong", a => _texts["We cannot read the line “{0}”. Write it like the others.", a[0]]);
        Word("too-many-questions", a => _texts["A form has {0:N0} parts at most, and a part {1:N0} questions.", a[0], a[1]]);
    }

    private void AddRounds()
    {
        Word("round-unknown", _ => _texts["There is no such round. Go back to the fund and pick one."]);
        Word("no-pots", _ => _texts["Add a pot first: there is no money to apply for."]);
        Word("too-many-rounds", a => _texts["A fund has {0:N0} rounds at most.", a[0]]);
        Word("round-name-missing", _ => _texts["Write the round’s name."]);
        Word("round-name-too-long", a => TooLong(_texts["The round’s name"], a[0], a[1]));
        Word("round-closes-before-opens", _ => _texts["The round must close after it opens. Choose a later closing time."]);
        Word("round-dates-out-of-order", _ => _texts["The panel meets after the round closes, applicants hear after that, and appeals close last."]);
        Word("round-budget-not-positive", _ => _texts["Write how much the round can give away: more than nothing."]);
        Word("round-opened", _ => _texts["The round has opened, so its opening cannot be moved any more."]);
        Word("scoring-begun", _ => _texts["Scoring has begun, so this cannot be changed any more."]);
        Word("late-access-too-early", a => _texts["Choose a moment that is still to come and after the round closes, {0}.", _moments.At(a.Moment(0))]);
    }

    private void AddApplications()
    {
        Word("round-not-open-yet", a => _texts["This round has not opened yet. It opens {0}.", _moments.At(a.Moment(0))]);
        Word("round-closed", a => _texts["This round closed {0}, so nothing can be sent or changed any more.", _moments.At(a.Moment(0))]);
        Word("application-unknown", _ => _texts["There is no such application. Go back to your list and pick one."]);
        Word("application-not-yours", _ => _texts["You do not belong to a group that makes this application."]);
        Word("application-cannot-change", _ => _texts["This application cannot be changed at present."]);
        Word("application-not-in", _ => _texts["This application has not been sent, or was taken back."]);
        Word("group-missing", _ => _texts["Choose the group that applies. You must belong to it."]);
        Word("eligibility-unanswered", a => _texts["Answer yes or no: {0}", a[0]]);
        Word("section-unknown", _ => _texts["There is no such part. Go back to the application and pick one."]);
        Word("question-unknown", _ => _texts["There is no such question. Load the page again."]);
        Word("section-changed-meanwhile", _ => _texts["Somebody else saved this after you opened it. Copy what you wrote, load the page again and put both together."]);
        Word("sections-unfinished", a => _texts.Many(a.Number(0), "{0:N0} part is not finished yet. Finish it, then send your application.", "{0:N0} parts are not finished yet. Finish them, then send your application."));
        Word("requested-out-of-range", a => _texts["This fund gives from {0} to {1}. Ask for an amount between them.", Amount(a[0]), Amount(a[1])]);
        Word("changes-none", _ => _texts["Say what should change in at least one part."]);
        Word("changes-until-past", _ => _texts["Choose a moment that is still to come."]);
        Word("changes-too-late", a => _texts["The time for changes ended {0}. What you sent before stands.", _moments.At(a.Moment(0))]);
        Word("too-many-files", a => _texts["{0:N0} files is the most. Take one away first.", a[0]]);
        Word("file-too-large", a => _texts["The file is larger than {0:N0} MB. Make it smaller, or send it in parts.", a[0]]);
        Word("file-type-wrong", _ => _texts["We take PDF, JPEG and PNG files. Save yours as one of these and send it again."]);
        Word("attachment-missing", _ => _texts["Choose a file."]);
        Word("too-many-co-applicants", a => _texts["{0:N0} other groups is the most.", a[0]]);
        Word("link-to-itself", _ => _texts["Choose another application."]);
        Word("hold-missing", _ => _texts["Choose what has to be looked into."]);
    }

    private void AddAnswers()
    {
        Word("answer-missing", a => _texts["Answer this: {0}", a[0]]);
        Word("declaration-missing", a => _texts["Tick this if it is so: {0}", a[0]]);
        Word("answer-too-many-words", a => _texts["“{0}”: you wrote {2:N0} words. {1:N0} is the most.", a[0], a[1], a[2]]);
        Word("answer-too-long", a => _texts["This has {1:N0} characters. {0:N0} is the most.", a[0], a[1]]);
        Word("answer-not-a-number", a => _texts["“{0}” is not a whole number. Write it like 40.", a[0]]);
        Word("answer-not-money", a => _texts["“{0}” is not an amount of money. Write it like 1250 or 1,250.50.", a[0]]);
        Word("answer-not-a-day", a => _texts["“{0}” is not a day. Write it like 2027-03-28.", a[0]]);
        Word("answer-not-listed", a => _texts["Choose one of the answers: {0}", a[0]]);
        Word("budget-empty", _ => _texts["Write at least one line of what the project costs."]);
        Word("budget-line-wrong", a => _texts["Look at the line “{0}”. Each line needs words and an amount, such as 1250.", a[0]]);
        Word("budget-line-too-long", a => TooLong(_texts["A line of the budget"], a[0], a[1]));
        Word("budget-own-wrong", a => _texts["“{0}” is not an amount of money. Leave it empty if there is none.", a[0]]);
        Word("budget-requested-wrong", _ => _texts["Write how much you ask for, such as 1250."]);
        Word("budget-least-wrong", _ => _texts["Write the least with which you could go ahead, such as 1000."]);
        Word("budget-least-above-requested", a => _texts["The least cannot be more than what you ask for, {0}.", Amount(a[0])]);
        Word("budget-does-not-add-up", a => _texts["Your lines add up to {0}. Your own money and what you ask for add up to {1}. Make them the same.", Amount(a[0]), Amount(a[1])]);
    }

    private static string Amount(object amount) => amount is Money money ? MoneyText.Of(money) : "";
}
