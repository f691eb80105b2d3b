using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>Changes a round's dates or money, with a reason.</summary>
[Authorize(Policies.Officer)]
public sealed class ReplanModel : DeskPage
{
    public RoundForm Form { get; private set; } = new();

    public string Reason { get; private set; } = "";

    public IActionResult OnGet(Guid id)
    {
        if (!LoadRound(id))
        {
            return NotFound();
        }

        Form = RoundForm.Of(Round.Plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!LoadRound(id))
        {
            return NotFound();
        }

        (Form, Reason) = (RoundForm.Read(Request.Form), Typed("reason"));
        var found = new List<Refusal>();
        var plan = Form.ToPlan(found);
        return found.Count > 0 ? Refuse(found) : await SendAsync(new ReplanRound(Fund.Id, Round.Id, plan, Reason), RoundPath);
    }
}
