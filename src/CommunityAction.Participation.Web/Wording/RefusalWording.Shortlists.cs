namespace CommunityAction.Participation.Web.Wording;

/// <content>Residents' votes on applications.</content>
public sealed partial class RefusalWording
{
    private void AddShortlists()
    {
        Word("fund-without-vote", _ => _texts["This fund is decided without a residents’ vote. Change how it is decided first."]);
        Word("round-not-closed", _ => _texts["The round still takes applications. Make the vote when it has closed."]);
        Word("round-has-vote", _ => _texts["There is a vote on this round already. Stop that one first if you need another."]);
        Word("shortlist-empty", _ => _texts["Pick at least one application."]);
        Word("shortlist-missing", _ => _texts["These are applications for a grant. Make the vote from the page of their round."]);
        Word("application-not-in-round", _ => _texts["One of these applications belongs to another round. Pick applications of this round only."]);
        Word("option-application-twice", a => _texts["“{0}” stands on the ballot twice. An application can stand there once.", a[0]]);
    }
}
