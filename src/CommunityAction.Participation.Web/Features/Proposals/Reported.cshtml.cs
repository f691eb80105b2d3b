using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What happens with a report.</summary>
[Authorize(Policies.Read)]
public sealed class ReportedModel : PageModel
{
    public Guid Proposal { get; private set; }

    public void OnGet(Guid id) => Proposal = id;
}
