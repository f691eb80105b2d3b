using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>What a file that was checked holds, before it is imported.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(PastGrantsProjection))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PreviewModel(GrantImportDesk desk) : FormPage
{
    private const string List = "/officer/past-grants";
    private const int LongestAddress = 500;

    public GrantDraft Draft { get; private set; } = null!;

    /// <summary>The publisher's file that is on the site now; null when there is none.</summary>
    public ImportedFile? Before { get; private set; }

    public long Gone { get; private set; }

    public long Elsewhere { get; private set; }

    public string Licence { get; private set; } = "";

    public string Source { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Licence = PastGrantWording.Licences.Select(licence => licence.Address).Contains(Draft.Package.License) ? Draft.Package.License! : OpenLicence.Government;
        Source = Draft.Package.DownloadUrl ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return SeeOther(List); // sent twice: it is imported already
        }

        (Licence, Source) = (Request.Form["licence"].ToString(), Request.Form["source"].ToString().Trim());
        if (Source.Length > 0 && (Source.Length > LongestAddress || PastGrantModel.Link(Source) is null))
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, "source", Texts["Enter a whole address that begins with https://, or leave this empty."]);
        }

        var reply = await desk.ImportAsync(Draft, Licence, Source, OfficerDesk.CallerOf(HttpContext), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        await desk.DropAsync(id, HttpContext.RequestAborted);
        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther(List);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await desk.FindAsync(id, HttpContext.RequestAborted) is not { } draft)
        {
            return false;
        }

        Draft = draft;
        Before = (await desk.FilesAsync(HttpContext.RequestAborted)).FirstOrDefault(file => file.Stands && file.Publisher == draft.Package.PublisherId);
        (Gone, Elsewhere) = await desk.ComparedAsync(draft.Package, HttpContext.RequestAborted);
        return true;
    }
}
