using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>Moves the dates of a published programme, with a reason.</summary>
[Authorize(Policies.Officer)]
public sealed class MoveModel : ProgrammePage
{
    public ProgrammeForm Form { get; private set; } = new();

    public string Reason { get; private set; } = "";

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
        var plan = Form.ToPlan(Programme.Plan, found);
        return found.Count > 0 ? Refuse(found) : await SendAsync(new MovePhases(Programme.Id, plan, Reason));
    }
}
