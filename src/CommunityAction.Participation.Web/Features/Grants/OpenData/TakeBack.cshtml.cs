using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>Takes an import back. The publisher's file before it is on the site again.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(PastGrantsProjection))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TakeBackModel(GrantImportDesk desk) : FormPage
{
    public ImportedFile Import { get; private set; } = null!;

    public string Reason { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Reason = Request.Form["reason"].ToString();
        var reply = await desk.WithdrawAsync(id, Reason, OfficerDesk.CallerOf(HttpContext), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther("/officer/past-grants");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await desk.FileAsync(id, HttpContext.RequestAborted) is not { WithdrawnAt: null } file)
        {
            return false;
        }

        Import = file;
        return true;
    }
}
