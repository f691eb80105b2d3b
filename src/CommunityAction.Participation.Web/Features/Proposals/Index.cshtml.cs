using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What the public may see, as the address narrows it.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(ProposalsProjection))]
public sealed class IndexModel(ProposalList proposals) : PageModel
{
    public ProposalFilter Filter { get; private set; } = new();

    public ProposalPage Found { get; private set; } = new([], 0);

    public async Task OnGetAsync()
    {
        Filter = ProposalFilter.Read(Request.Query);
        Found = await proposals.ReadAsync(Filter, HttpContext.RequestAborted);
    }
}

/// <summary>A filter with one answer out of a list.</summary>
/// <param name="Name">In the address, and its id.</param>
/// <param name="Label">What it narrows.</param>
/// <param name="All">The answer that narrows nothing.</param>
/// <param name="Picked">What the address says.</param>
/// <param name="Choices">The other answers.</param>
public sealed record FilterSelect(string Name, string Label, string All, string Picked, IReadOnlyList<Named> Choices);
