using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

[Authorize(Policies.Officer)]
public sealed class NewModel : ProgrammePage
{
    public ProgrammeForm Form { get; private set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Form = ProgrammeForm.Read(Request.Form);
        var found = new List<Refusal>();
        var outline = Form.ToOutline(Council.Wards.Select(ward => ward.Key), Council.Populations.Select(population => population.Key), found);
        var plan = Form.ToPlan(null, found);

        // From the command's id, so that a form that is sent twice makes one programme.
        return found.Count > 0 ? Refuse(found) : await SendAsync(new DraftProgramme(new(OfficerDesk.CallerOf(HttpContext).CommandId), outline, plan));
    }
}
