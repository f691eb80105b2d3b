using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Features.Grants;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>An application as it was sent, as far as one viewer may read it. Pages, files and printed packs ask here what is hidden.</summary>
/// <param name="File">All of it.</param>
/// <param name="Panel">Before which it is.</param>
/// <param name="Application">As the panel's facts leave it.</param>
/// <param name="Viewer">Who reads.</param>
public sealed record SentToPanel(ApplicationFile File, Panel Panel, PanelApplication Application, PanelViewer Viewer)
{
    /// <summary>The fund hides the answer from this viewer until the scores are open.</summary>
    public bool Hides(FormQuestion question) => question.IsBlind && !Viewer.MaySeeBlindAnswers(Application);

    /// <summary>Files that this viewer may fetch, with what to call them: not by the applicant's name for a file where the group is hidden, because it often is the group's.</summary>
    public IReadOnlyList<(Attachment File, string? Name)> FilesOf(FormQuestion question) => Hides(question) || !Viewer.MayFetchFiles(Application) ? [] :
        [.. File.Application.Attachments.Where(file => file.Question == question.Key).Select(file => (file, Viewer.MaySeeGroup(Application) ? File.Say(file.Name) : null))];

    public string AddressOf(Attachment file) => $"/panel/{Panel.Id}/applications/{Application.Item.Application}/files/{file.Hash}";
}
