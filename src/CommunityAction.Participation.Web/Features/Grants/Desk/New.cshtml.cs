using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>Makes a fund from a template.</summary>
[Authorize(Policies.Officer)]
public sealed class NewModel(FundTemplates templates) : DeskPage
{
    public FundForm Form { get; private set; } = new();

    /// <summary>Null until it is chosen.</summary>
    public FundKind? Kind { get; private set; }

    public void OnGet(string? kind)
    {
        Kind = KindOf(kind);
        Form = Kind is { } known ? FundForm.Of(known) : Form;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Kind = KindOf(Typed("kind")) ?? FundKind.SmallGrants;
        Form = FundForm.Read(Request.Form);
        var found = new List<Refusal>();
        var (outline, decision) = (Form.ToOutline(null, found), Form.ToDecision(null, found));
        var id = new Domain.Grants.FundId(OfficerDesk.CallerOf(HttpContext).CommandId); // from the command's id, so that a form that is sent twice makes one fund
        return found.Count > 0 ? Refuse(found) : await SendAsync(new CreateFund(id, templates.Of(Kind.Value, outline, decision)), $"/officer/grants/{id}");
    }

    private static FundKind? KindOf(string? typed) => Enum.TryParse<FundKind>(typed, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
