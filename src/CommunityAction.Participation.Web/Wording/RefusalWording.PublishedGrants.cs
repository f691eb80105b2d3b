namespace CommunityAction.Participation.Web.Wording;

/// <content>Files of past grants.</content>
public sealed partial class RefusalWording
{
    private void AddPublishedGrants()
    {
        Word("grants-licence-not-open", _ => _texts["Choose an open licence. We can only publish again what everybody may use."]);
        Word("grants-imported-already", _ => _texts["This very file was imported before, and its grants are on the site."]);
        Word("grants-import-unknown", _ => _texts["This import is not there any more. Somebody may have taken it back already."]);
        Word("grants-reason-missing", _ => _texts["Write the reason. It goes on the record, which everybody can read."]);
        Word("grant-prefix-wrong", _ => _texts["Write the prefix that 360Giving gave the council. It begins with 360G- and has no further hyphen or blank, such as 360G-hathermere."]);
        Word("grant-organisation-wrong", a => _texts["“{0}” is not the id of an organisation. Write it like GB-LAE-TRF, or begin it with your prefix, such as 360G-hathermere-council.", a[0]]);
        Word("grant-id-changed", a => _texts["This grant is published already as {0}, and keeps that id.", a[0]]);
    }
}
