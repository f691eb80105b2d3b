using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>Who decides about applications, on whose recommendation and under which authority.</summary>
[Authorize(Policies.Officer)]
public sealed class DecisionModel : DeskPage
{
    public FundForm Form { get; private set; } = new();

    public IActionResult OnGet(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        Form = FundForm.Of(Fund);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        Form = FundForm.Read(Request.Form);
        var found = new List<Refusal>();
        var plan = Form.ToDecision(Fund.Decision, found);
        return found.Count > 0 ? Refuse(found) : await SendAsync(new PlanDecision(Fund.Id, plan), Path);
    }
}
