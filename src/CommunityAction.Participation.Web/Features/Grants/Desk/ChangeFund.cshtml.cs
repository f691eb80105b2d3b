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

    public IActionResult OnGet(Guid id) => Show(Load(id), () => Form = FundForm.Of(Fund));

    public Task<IActionResult> OnPostAsync(Guid id) => ChangeAsync(
        Load(id),
        found =>
        {
            (Form, Reason) = (FundForm.Read(Request.Form), Typed("reason"));
            return new ChangeFund(Fund.Id, Form.ToOutline(Fund.Outline, found), Reason);
        },
        () => Path);
}
