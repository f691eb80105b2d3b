namespace CommunityAction.Participation.Web.Wording;

public sealed partial class RefusalWording
{
    private void AddPeople()
    {
        Word("person-unknown", _ => _texts["There is nobody with this account. Go back to the list and choose again."]);
        Word("person-erased", _ => _texts["This account was erased, so nothing more can be done with it."]);
        Word("address-full", a => _texts["{0:N0} people use this email address, which is the most. Use another address, or ask the council.", a[0]]);
        Word("role-ward-missing", _ => _texts["Choose the ward that the councillor stands for."]);
        Word("role-without-ward", _ => _texts["Only a councillor stands for a ward. Leave the ward empty."]);
        Word("person-merged", _ => _texts["This record is part of another one now. Go back to the list and choose that one."]);
        Word("last-administrator", _ => _texts["This is the only administrator. Make somebody else an administrator first."]);
        Word("reason-not-chosen", _ => _texts["Choose the reason."]);
        Word("not-sure", _ => _texts["Tick the box if you are sure. Nothing has been erased."]);
        Word("merge-with-itself", _ => _texts["These are the same record. Choose another one."]);
        Word("own-role", _ => _texts["You cannot stop being an administrator by yourself. Ask another administrator to take the role away."]);
        Word("name-missing", _ => _texts["Enter your name."]);
        Word("name-too-long", a => TooLong(_texts["The name"], a[0], a[1]));
        Word("name-unreadable", _ => _texts["The name has signs in it that cannot be shown. Type it again."]);
        Word("year-of-birth-wrong", a => _texts["Enter a year from {0} to {1}, or leave it empty.", a[0], a[1]]);
        Word("year-of-birth-unreadable", a => _texts["“{0}” is not a year. Write four digits, such as 1984.", a[0]]);
        Word("too-many-languages", a => _texts["Choose {0:N0} languages or fewer.", a[0]]);
        Word("postcode-line-wrong", a => _texts["Line {0:N0} cannot be read: “{1}”. Write a postcode, a comma and a ward of the council. Nothing was imported.", a[0], a[1]]);
        Word("postcode-wrong", a => _texts["“{0}” is not a postcode. Check it, or leave it empty and choose your ward below.", a[0]]);
        Word("postcode-unknown", a => _texts["We do not know which ward {0} is in. Choose your ward below.", a[0]]);
        Word("ward-unknown", _ => _texts["This ward is not on the list any more. Choose again."]);
    }

    private void AddGroups()
    {
        Word("group-unknown", _ => _texts["There is no such group. Go back to the list and choose again."]);
        Word("webhook-unknown", _ => _texts["This program was removed. Go back to the list."]);
        Word("webhook-without-kinds", _ => _texts["Tick at least one thing to tell it of."]);
        Word("group-closed", _ => _texts["This group is closed, so nothing more can be done with it."]);
        Word("group-has-contact", _ => _texts["This group has a contact by now. It is for them to look after it."]);
        Word("group-name-missing", _ => _texts["Enter the name of the group."]);
        Word("group-name-too-long", a => TooLong(_texts["The name of the group"], a[0], a[1]));
        Word("registration-number-not-needed", _ => _texts["This kind of group has no registration number. Leave it empty, or choose another kind."]);
        Word("registration-number-wrong", a => _texts["“{0}” does not look like a number from this register. Check it, or leave it empty for now.", a[0]]);
        Word("not-a-contact", _ => _texts["Only a contact of the group can do this. Ask one of them."]);
        Word("not-a-member", _ => _texts["They are not a member of this group. Let them in first."]);
        Word("last-contact", _ => _texts["You are the only contact. Make another member a contact before you leave."]);
    }
}
