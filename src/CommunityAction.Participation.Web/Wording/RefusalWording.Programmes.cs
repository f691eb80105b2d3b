using CommunityAction.Participation.Domain.Programmes;

namespace CommunityAction.Participation.Web.Wording;

/// <content>Programmes, pictures, and the council's settings.</content>
public sealed partial class RefusalWording
{
    private void AddProgrammes()
    {
        Word("programme-unknown", _ => _texts["There is no such programme. Go back to the list and pick one."]);
        Word("programme-not-published", _ => _texts["This programme is still a draft. Publish it first."]);
        Word("programme-published", _ => _texts["This programme has been published since. Load the page again and change it with a reason."]);
        Word("programme-closed", _ => _texts["This programme is closed, so this cannot be done any more."]);
        Word("plan-over", _ => _texts["The last day has passed. Choose a later one."]);
        Word("no-phases", _ => _texts["Give at least one phase its first day."]);
        Word("phases-out-of-order", a => _texts["“{0}” stands twice or in the wrong place. Load the page again.", PhaseName(a[0])]);
        Word("phase-before-last", a => _texts["“{0}” must start after “{1}”. Choose a later day.", PhaseName(a[0]), PhaseName(a[1])]);
        Word("plan-ends-early", a => _texts["The last day must come after “{0}” starts.", PhaseName(a[0])]);
        Word("day-unreadable", a => a[0].ToString()!.Length == 0 ? _texts["Choose a day."] : _texts["“{0}” is not a day. Write it like 2027-03-28.", a[0]]);
        Word("level-missing", _ => _texts["Choose how far residents share in it."]);
        Word("purpose-missing", _ => _texts["Write what it is for."]);
        Word("purpose-too-long", a => TooLong(_texts["What it is for"], a[0], a[1]));
        Word("decider-missing", _ => _texts["Write who decides."]);
        Word("decider-too-long", a => TooLong(_texts["Who decides"], a[0], a[1]));
        Word("authority-missing", _ => _texts["Write under which authority they decide."]);
        Word("authority-too-long", a => TooLong(_texts["The authority"], a[0], a[1]));
        Word("move-reason-missing", _ => _texts["Write the reason. Everybody can read it."]);
        Word("move-reason-too-long", a => TooLong(_texts["The reason"], a[0], a[1]));
        Word("update-text-missing", _ => _texts["Write what people should know."]);
        Word("update-text-too-long", a => TooLong(_texts["The text"], a[0], a[1]));
        Word("page-unknown", _ => _texts["There is no such page. Go back to the list and pick one."]);
        Word("too-many-pages", a => _texts["This programme has {0:N0} pages, which is the most. Write an old one anew.", a[0]]);
        Word("slug-missing", _ => _texts["Write the end of the page’s address."]);
        Word("slug-too-long", a => TooLong(_texts["The end of the address"], a[0], a[1]));
        Word("slug-wrong", a => _texts["“{0}” cannot stand in an address. Use small letters from a to z, digits and hyphens, such as how-we-decide.", a[0]]);
        Word("slug-taken", a => _texts["Another page of this programme has the address “{0}”. Choose another one.", a[0]]);
        Word("page-text-missing", _ => _texts["Write what the page says."]);
        Word("page-text-too-long", a => TooLong(_texts["The text"], a[0], a[1]));
        Word("page-order-wrong", a => _texts["Write a whole number from 1 to {0:N0}.", a[0]]);
        Word("outcome-missing", _ => _texts["Write what came of it."]);
        Word("outcome-too-long", a => TooLong(_texts["What came of it"], a[0], a[1]));
        Word("delivery-description-too-long", a => TooLong(_texts["The text"], a[0], a[1]));
        Word("item-unknown", _ => _texts["There is no such piece of work. Go back to the list and pick one."]);
        Word("progress-wrong", _ => _texts["Write a whole number from 0 to 99 while work goes on, and 100 when it is done."]);
        Word("picture-without-description", _ => _texts["Say what the picture shows, for people who cannot see it."]);
        Word("picture-too-large", a => _texts["The picture is too large. {0:N0} MB is the most. Make it smaller and choose it again.", a[0]]);
        Word("picture-unreadable", _ => _texts["This is not a picture that we can read. Save it as JPEG or as PNG and choose it again."]);
    }

    private void AddCouncil()
    {
        Word("council-name-missing", _ => _texts["Write the council’s name."]);
        Word("council-name-too-long", a => TooLong(_texts["The name"], a[0], a[1]));
        Word("council-line-too-long", a => TooLong(_texts["This line"], a[0], a[1]));
        Word("council-email-wrong", a => _texts["“{0}” is not an email address. Write it like hello@council.example.", a[0]]);
        Word("accent-unreadable", a => _texts["“{0}” is not a colour. Write it as # and six digits or letters from a to f, such as #0b5351.", a[0]]);
        Word("accent-too-light", a => _texts["This colour is too light to read: its contrast on white is {0:0.0} to 1, and {1:0} to 1 is needed. Choose a darker one.", a[0], a[1]]);
        Word("logo-elsewhere", _ => _texts["Choose a picture from your device."]);
        Word("licence-name-missing", _ => _texts["Write the licence’s name."]);
        Word("licence-name-too-long", a => TooLong(_texts["The name"], a[0], a[1]));
        Word("licence-address-wrong", _ => _texts["Write the address of a page with the licence’s words. It begins with https://"]);
        Word("time-limit-wrong", a => _texts["Write a whole number from 1 to {0:N0}.", a[0]]);
        Word("entry-name-missing", _ => _texts["An entry has no name. Write one, or clear its line to take it off the list."]);
        Word("entry-name-too-long", a => _texts["“{0}” is too long. {1:N0} characters is the most.", a[0], a[1]]);
        Word("entry-residents-wrong", a => _texts["Write how many people live in “{0}” as a whole number from 1 to {1:N0}, or leave it empty.", a[0], a[1]]);
        Word("entry-centre-wrong", a => _texts["Write the middle of “{0}” as a map gives it, such as 53.629, 0.962, or leave it empty.", a[0]]);
        Word("entry-code-wrong", a => _texts["Write the official code of “{0}” with letters and digits only, such as E05000001, or leave it empty.", a[0]]);
        Word("entry-description-too-long", a => _texts["The description of “{0}” is too long. {1:N0} characters is the most.", a[0], a[1]]);
        Word("entry-key-wrong", a => _texts["“{0}” needs at least one letter or digit.", a[0]]);
        Word("entry-twice", a => _texts["“{0}” stands twice on the list, or was on it before. Give one of them another name.", a[0]]);
        Word("too-many-entries", a => _texts["The list is too long. {0:N0} entries is the most.", a[0]]);
    }

    private string PhaseName(object phase) => phase is ProgrammePhase named ? new ProgrammeWording(_texts, _moments).Name(named) : "";
}
