using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Proposals.Screening;

/// <summary>One proposal as an officer sees it: what it says, what is like it, what can be decided, and who decided what.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(ProposalsProjection))]
public sealed class CaseModel(ProposalList proposals, Backers backers, PeopleRegister people) : CasePage
{
    public IReadOnlyList<ListedProposal> Alike { get; private set; } = [];

    public Backing Backing { get; private set; } = new(0, false, false);

    /// <summary>Who owes the answer, in words.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>The steps that can be taken now.</summary>
    public IReadOnlyList<CaseStep> Steps => [.. Enum.GetValues<CaseStep>().Where(step => step.CanBeTaken(Proposal.Status))];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Owner = Proposal.Owner is not { } owner ? Texts["Any officer"]
            : (await people.NamesAsync([owner], HttpContext.RequestAborted)).GetValueOrDefault(owner) ?? Texts["Somebody whose account is gone"];
        Backing = await backers.OfAsync(Proposal.Id, null, HttpContext.RequestAborted);
        Alike = await proposals.LikeAsync(Proposal.Id, Case.Title ?? "", Case.Summary ?? "", HttpContext.RequestAborted);
        return Page();
    }
}
