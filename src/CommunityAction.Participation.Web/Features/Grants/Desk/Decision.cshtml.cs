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

    public IActionResult OnGet(Guid id) => Show(Load(id), () => Form = FundForm.Of(Fund));

    public Task<IActionResult> OnPostAsync(Guid id) => ChangeAsync(
        Load(id),
        found =>
        {
            Form = FundForm.Read(Request.Form);
            return new PlanDecision(Fund.Id, Form.ToDecision(Fund.Decision, found));
        },
        () => Path);
}
