namespace CommunityAction.Participation.Web.Wording;

/// <content>Past moments of priority boards.</content>
public sealed partial class RefusalWording
{
    private void AddPriorities()
    {
        Word("past-unreadable", _ => _texts["We could not read this time. Choose a day and a time, such as 27 March 2026 and 19:52."]);
        Word("past-to-come", _ => _texts["This time has not come yet. Choose an earlier one."]);
        Word("past-too-early", a => _texts["There was nothing to see yet: voting opened {0}. Choose a later time.", _moments.At(a.Moment(0))]);
    }
}
