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
    }
}
