using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Proposals.Screening;

/// <summary>What an officer's pages on one proposal share. A draft is its author's own business.</summary>
public abstract class CasePage : FormPage
{
    public ProposalFile Case { get; private set; } = null!;

    public Proposal Proposal => Case.Proposal;

    protected ProposalDesk Desk => Service<ProposalDesk>();

    protected string Address => $"/officer/proposals/{Proposal.Id}";

    protected async Task<bool> LoadAsync(Guid id)
    {
        Case = await Desk.ReadAsync(new(id), HttpContext.RequestAborted);
        return Proposal.Status is not (ProposalStatus.None or ProposalStatus.Draft);
    }

    protected Caller Officer() => HttpContext.CallerAs(Roles.Officer);
}
