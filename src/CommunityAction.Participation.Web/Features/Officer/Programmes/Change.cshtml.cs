using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>Writes a draft anew, or changes what a published programme says about itself, with a reason.</summary>
[Authorize(Policies.Officer)]
public sealed class ChangeModel : ProgrammePage
{
    public ProgrammeForm Form { get; private set; } = new();

    public string Reason { get; private set; } = "";

    public bool IsDraft => Programme.Status == ProgrammeStatus.Draft;

    public IActionResult OnGet(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        Form = ProgrammeForm.Of(Programme);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        (Form, Reason) = (ProgrammeForm.Read(Request.Form), Typed("reason"));
        var found = new List<Refusal>();
        var wards = Council.Wards.Select(ward => ward.Key).Concat(Programme.Outline.Wards.Select(ward => ward.Value));
        var populations = Council.Populations.Select(population => population.Key).Concat(Programme.Outline.Populations.Select(population => population.Value));
        var outline = Form.ToOutline(wards, populations, found);
        var plan = IsDraft ? Form.ToPlan(Programme.Plan, found) : Programme.Plan;
        return found.Count > 0 ? Refuse(found)
            : await SendAsync(IsDraft ? new DraftProgramme(Programme.Id, outline, plan) : new ChangeProgramme(Programme.Id, outline, Reason));
    }
}
