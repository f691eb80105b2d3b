namespace CommunityAction.Participation.Web.Wording;

public sealed partial class RefusalWording
{
    private void AddMandates()
    {
        Word("decided-by-missing", _ => _texts["Name who takes the decision."]);
        Word("decided-by-too-long", a => TooLong(_texts["The name of who decides"], a[0], a[1]));
        Word("mandate-authority-missing", _ => _texts["Name the law or the delegation under which it is decided."]);
        Word("mandate-authority-too-long", a => TooLong(_texts["The authority"], a[0], a[1]));
        Word("equality-impact-missing", _ => _texts["Link to what was found out about the impact on equality."]);
        Word("equality-impact-not-a-link", a => _texts["“{0}” is not an address. Write one that begins with https:// or, on this site, with /.", a[0]]);
        Word("other-route-missing", _ => _texts["Say how people vote on paper or by telephone."]);
        Word("other-route-too-long", a => TooLong(_texts["The other way to vote"], a[0], a[1]));
        Word("privacy-notice-missing", _ => _texts["Link to the privacy notice."]);
        Word("privacy-notice-not-a-link", a => _texts["“{0}” is not an address. Write one that begins with https:// or, on this site, with /.", a[0]]);
        Word("paper-empty", _ => _texts["Write at least one of the parts."]);
        Word("paper-part-too-long", a => TooLong(_texts["This part"], a[0], a[1]));
        Word("result-not-counted", _ => _texts["The votes are not counted yet."]);
        Word("result-not-checked", _ => _texts["A second officer has to check the count first."]);
        Word("recount-differs", a => _texts["The ballots were counted again and the count differs: {0:N0} ballots are on record and {1:N0} were found. Tell whoever runs this site.", a[0], a[1]]);
        Word("eligibility-without-mandate", _ => _texts["Only a vote that somebody answers for can be kept to some residents. Choose that, or let anyone with the code vote."]);
        Word("age-wrong", a => _texts["The age must be a whole number from 1 to {0:N0}.", a[0]]);
        Word("sign-in-needed", _ => _texts["This vote is for residents who are signed in. Sign in, then cast your vote again."]);
        Word("ward-needed", _ => _texts["This vote is for some wards only. Add your ward to your profile first."]);
        Word("ward-elsewhere", _ => _texts["This vote is for residents of other wards. The ward in your profile is not one of them."]);
        Word("year-of-birth-needed", a => _texts["This vote is for people aged {0:N0} or over. Add your year of birth to your profile first.", a[0]]);
        Word("too-young", a => _texts["This vote is for people who are {0:N0} or over this year.", a[0]]);
        Word("rehearsal", _ => _texts["This was a rehearsal, so it has no result."]);
        Word("same-officer", _ => _texts["Another officer has to do this: the same person cannot do both."]);
    }
}
