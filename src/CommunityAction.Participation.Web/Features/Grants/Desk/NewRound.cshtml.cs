using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>Announces a round of a fund.</summary>
[Authorize(Policies.Officer)]
public sealed class NewRoundModel : DeskPage
{
    public RoundForm Form { get; private set; } = new();

    public IActionResult OnGet(Guid id) => Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        Form = RoundForm.Read(Request.Form);
        var found = new List<Refusal>();
        var plan = Form.ToPlan(found);
        var round = new RoundId(OfficerDesk.CallerOf(HttpContext).CommandId);
        return found.Count > 0 ? Refuse(found) : await SendAsync(new ScheduleRound(Fund.Id, round, plan), Path);
    }
}
