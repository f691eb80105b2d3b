namespace CommunityAction.Participation.Web.Wording;

/// <content>What reports on grants, and changes of them, do not allow.</content>
public sealed partial class RefusalWording
{
    private void AddReports()
    {
        Word("too-many-reports", a => _texts["{0:N0} reports is the most for one grant.", a[0]]);
        Word("report-changed", _ => _texts["The group sent this report again after you opened it. Read it again first."]);
        Word("report-amount-missing", a => _texts["Write how much of the grant went on “{0}”, such as 1250. If nothing did, write 0.", a[0]]);
        Word("report-number-missing", a => _texts["Write a whole number: {0}. If there were none, write 0.", a[0]]);
        Word("spent-missing", _ => _texts["Write how much of the grant you have spent so far, such as 1250."]);
        Word("spent-does-not-add-up", a => _texts["Your lines add up to {0}, and you say that you spent {1}. Make them the same.", Pounds(a, 0), Pounds(a, 1)]);
        Word("outcomes-missing", _ => _texts["The targets have changed. Load the page again and say what was reached of each."]);
        Word("targets-reported", _ => _texts["A report speaks of these targets already, so they stay as they are."]);
        Word("too-many-targets", a => _texts["There are {1:N0} targets. {0:N0} is the most.", a[0], a[1]]);
        Word("target-wrong", _ => _texts["Write each target on a line of its own, with a number of 1 or more after the bar: People who come each week | 40"]);
        Word("variation-open", _ => _texts["A change is asked for and not answered yet. One at a time, please."]);
        Word("variation-unknown", _ => _texts["This was answered already. Load the page again."]);
        Word("underspend-open", a => _texts["{0} was paid and not spent. Record that it came back, or say why the group may keep it.", Pounds(a, 0)]);
        Word("project-end-wrong", _ => _texts["Choose the day on which the project ends. It must be after the offer was accepted."]);
    }
}
