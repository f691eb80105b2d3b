namespace CommunityAction.Participation.Web.Wording;

/// <content>Residents' votes on applications.</content>
public sealed partial class RefusalWording
{
    private void AddShortlists()
    {
        Word("fund-without-vote", _ => _texts["This fund is decided without a residents’ vote. Change how it is decided first."]);
        Word("round-not-closed", _ => _texts["The round still takes applications. Make the vote when it has closed."]);
        Word("round-has-vote", _ => _texts["There is a vote on this round already. Stop that one first if you need another."]);
        Word("vote-missing", _ => _texts["Residents do not vote in this fund, so their vote cannot decide. Choose a way that has a vote, or let it recommend."]);
        Word("vote-power-frozen", _ => _texts["A round has opened, and groups applied knowing what the residents’ vote is for. It stays as it is. For other rules, make another fund."]);
        Word("vote-worth-differs", _ => _texts["The fund says what its residents’ vote is for. Choose the same here."]);
        Word("vote-decides", _ => _texts["This fund leaves it to the residents’ vote. Nobody else can decide about an application on the ballot, unless the vote leaves it to people."]);
        Word("vote-decides-money", _ => _texts["This fund leaves it to the residents’ vote, and this application is not on a ballot. You can decline it, or put it to a vote."]);
        Word("vote-said-otherwise", _ => _texts["The residents’ vote did not decide this. Load the page again to see what it decided."]);
        Word("shortlist-empty", _ => _texts["Pick at least one application."]);
        Word("shortlist-missing", _ => _texts["These are applications for a grant. Make the vote from the page of their round."]);
        Word("application-not-in-round", _ => _texts["One of these applications belongs to another round. Pick applications of this round only."]);
        Word("option-application-twice", a => _texts["“{0}” stands on the ballot twice. An application can stand there once.", a[0]]);
    }
}
