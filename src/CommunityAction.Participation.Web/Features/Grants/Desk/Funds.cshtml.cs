using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>Every fund, the newest first.</summary>
[Authorize(Policies.Officer)]
public sealed class FundsModel(FundBook funds) : PageModel
{
    public IReadOnlyList<Fund> Funds { get; } = [.. funds.All.Reverse()];
}
