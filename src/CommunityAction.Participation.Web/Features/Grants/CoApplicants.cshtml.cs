using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Which other groups work on an application.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(8192)]
public sealed class CoApplicantsModel(GroupRegister register) : ApplicantPage
{
    public IReadOnlyList<ListedGroup> With { get; private set; } = [];

    public IReadOnlyList<Named> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => !await LoadGroupsAsync(id) ? NotFound() : IsOpen ? Page() : SeeOther(Path);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadGroupsAsync(id))
        {
            return NotFound();
        }

        return Others.Any(group => group.Value == Request.Form.Text("group")) ? await SendAsync(new AddCoApplicant(Application.Id, By, Picked())) : Refuse(Refusal.Of("group-unknown", "group"));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id) => await LoadGroupsAsync(id) ? await SendAsync(new RemoveCoApplicant(Application.Id, By, Picked())) : NotFound();

    private async Task<IActionResult> SendAsync(IApplicationCommand command) =>
        Next(await Desk.SendAsync(command, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted), Path + "/groups");

    private GroupId Picked() => new(Guid.TryParse(Request.Form.Text("group"), out var id) ? id : Guid.Empty);

    private async Task<bool> LoadGroupsAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return false;
        }

        With = await register.OfAsync(Application.CoApplicants, HttpContext.RequestAborted);
        Others = [.. (await register.AllAsync(HttpContext.RequestAborted)).Where(group => group.Id != Application.Group && !Application.CoApplicants.Contains(group.Id)).Select(group => new Named(group.Id.ToString(), group.Name))];
        return true;
    }
}
