namespace CommunityAction.Participation.Web.Wording;

/// <summary>What a panel cannot do, and why.</summary>
public sealed partial class RefusalWording
{
    private void AddPanels()
    {
        Word("panel-unknown", _ => _texts["There is no panel at this address. Check the link that you were sent."]);
        Word("round-still-open", _ => _texts["The round still takes applications. Open the panel when it has closed."]);
        Word("not-before-panel", _ => _texts["This application is not before the panel."]);
        Word("not-on-panel", _ => _texts["Only members of this panel can do this."]);
        Word("not-the-chair", _ => _texts["Only whoever leads the panel can do this."]);
        Word("order-frozen", _ => _texts["The order is frozen, so this cannot change any more."]);
        Word("stood-back", _ => _texts["You stood back from this application. You do not see it, score it or decide about it."]);
        Word("already-stood-back", _ => _texts["You have stood back from this application. Tell the officer if your reason was wrong."]);
        Word("not-an-assessor", _ => _texts["You were not asked to score this application."]);
        Word("interest-not-declared", _ => _texts["First tell us whether anything ties you to this applicant."]);
        Word("scores-revealed", _ => _texts["The scores for this application are open, so nobody can seal new ones."]);
        Word("scores-not-revealed", _ => _texts["The scores are still sealed. Open them first."]);
        Word("score-unknown", _ => _texts["This score is not there. Load the page again."]);
        Word("criteria-changed", _ => _texts["The criteria changed after you opened this page. Load it again, then score."]);
        Word("criteria-frozen", _ => _texts["Somebody has scored already, so the criteria stay as they are."]);
        Word("mark-missing", a => _texts["Score “{0}”, or choose “Not scored”.", a[0]]);
        Word("mark-outside-scale", a => _texts["The score for “{0}” must be a whole number from 0 to {1:N0}.", a[0], a[1]]);
        Word("mark-without-reason", a => _texts["Write why you gave this score for “{0}”.", a[0]]);
        Word("mark-reason-too-long", a => TooLong(_texts["The reason"], a[0], a[1]));
        Word("nothing-scored", _ => _texts["You have not scored anything. Score at least one criterion."]);
        Word("nothing-sealed", _ => _texts["Nobody has sealed a score for this application yet."]);
        Word("reveal-without-reason", _ => _texts["Some scores are not in yet. Write why you open them now."]);
        Word("panel-text-missing", _ => _texts["Write the reason. It is kept on record."]);
        Word("panel-text-too-long", a => TooLong(_texts["The reason"], a[0], a[1]));
        Word("amount-outside", a => _texts["Enter an amount from {0} to {1}: the least that is of use, and what they asked for.", Pounds(a, 0), Pounds(a, 1)]);
        Word("flag-unknown", _ => _texts["This flag is not there. Load the page again."]);
        Word("quorum-not-present", a => _texts["{0:N0} members are here and {1:N0} are needed. Wait for more, or meet again.", a[0], a[1]]);
        Word("quorum-not-present-for", a => _texts["Too few members who can decide are here for {0:N0} of the applications. {1:N0} are needed for each.", a[0], a[1]]);
        Word("scores-still-sealed", a => _texts.Many(a.Number(0), "1 application still has sealed scores. Open them first.", "{0:N0} applications still have sealed scores. Open them first."));
        Word("tie-at-the-line", a => _texts["{0:N0} applications are level where the money ends. Say which of them goes first.", a[0]]);
        Word("not-level", _ => _texts["These applications are not level any more. Load the page again."]);
        Word("assessors-wrong", a => _texts["Ask for at least 1 assessor for each application, and no more than the {0:N0} members.", a[0]]);
        Word("member-stood-back", _ => _texts["They stood back from this application. Choose somebody else."]);
        Word("has-sealed", _ => _texts["They have scored this application already, so it stays with them."]);
        Word("scores-due-after-meeting", _ => _texts["Scores are due before the panel meets. Choose an earlier day, or a later meeting."]);
        AddPanelRules();
    }

    private void AddPanelRules()
    {
        Word("members-wrong", a => _texts["A panel has from 1 to {0:N0} members, each of them once.", a[0]]);
        Word("chair-not-a-member", _ => _texts["The chair must be one of the members."]);
        Word("deputy-not-a-member", _ => _texts["The deputy must be one of the members, and not the chair."]);
        Word("panel-quorum-wrong", a => _texts["The quorum must be from 1 to {0:N0}, the number of members.", a[0]]);
        Word("delegate-missing", _ => _texts["Say which post decides when too many members stand back, and under which power."]);
        Word("panel-without-applications", a => _texts["Put from 1 to {0:N0} applications before the panel.", a[0]]);
        Word("application-twice", _ => _texts["The same application is on the list twice."]);
        Word("application-amount-wrong", _ => _texts["Each application asks for at least a penny, and the least that is of use is no more than that."]);
        Word("least-score-wrong", _ => _texts["The least score must be from 0 to 100."]);
        Word("panel-criteria-missing", _ => _texts["Write at least one criterion."]);
        Word("criterion-wrong", a => _texts["The criterion “{0}” needs a name, a weight from 1 to 100 and a best score from 1 to 100.", a[0]]);
        Word("panel-criterion-twice", _ => _texts["Two criteria have the same key."]);
        Word("weights-not-hundred", a => _texts["The weights add up to {0:N0}. They must add up to 100.", a[0]]);
    }

    private static string Pounds(Said said, int index) => MoneyText.Of(said.Number(index), Domain.Money.Sterling);
}
