using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>Changes what people read about a fund, with a reason.</summary>
[Authorize(Policies.Officer)]
public sealed class ChangeFundModel : DeskPage
{
    public FundForm Form { get; private set; } = new();

    public string Reason { get; private set; } = "";

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

        (Form, Reason) = (FundForm.Read(Request.Form), Typed("reason"));
        var found = new List<Refusal>();
        var outline = Form.ToOutline(Fund.Outline, found);
        return found.Count > 0 ? Refuse(found) : await SendAsync(new ChangeFund(Fund.Id, outline, Reason), Path);
    }
}
