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

    public IActionResult OnGet(Guid id) => Show(LoadRound(id), () => Form = RoundForm.Of(Round.Plan));

    public Task<IActionResult> OnPostAsync(Guid id) => ChangeAsync(
        LoadRound(id),
        found =>
        {
            (Form, Reason) = (RoundForm.Read(Request.Form), Typed("reason"));
            return new ReplanRound(Fund.Id, Round.Id, Form.ToPlan(found), Reason);
        },
        () => RoundPath);
}
