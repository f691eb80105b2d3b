using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>All answers as they will be sent, or as they were; and the button that sends them.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(8192)]
public sealed class CheckModel(GroupRegister register) : ApplicantPage
{
    /// <summary>The group that applies, and those that apply with it.</summary>
    public IReadOnlyList<ListedGroup> Groups { get; private set; } = [];

    /// <summary>What is shown, by its hash: nothing else is sent.</summary>
    public string Seen => Snapshot.HashOf(Application);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAllAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id) => !await LoadAllAsync(id) ? NotFound()
        : Next(await Desk.SubmitAsync(Case, Request.Form.Text("seen"), By, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted), Path + "/receipt");

    private async Task<bool> LoadAllAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return false;
        }

        Groups = await register.OfAsync([Application.Group, .. Application.CoApplicants], HttpContext.RequestAborted);
        return true;
    }
}
