using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What pages about one proposal share: its file, with everything that stands on its public page.</summary>
public abstract class ProposalPageModel : FormPage
{
    public ProposalFile Case { get; private set; } = null!;

    public Proposal Proposal => Case.Proposal;

    public Backing Backing { get; private set; } = new(0, false, false);

    public IReadOnlyList<CommentThread> Threads { get; private set; } = [];

    public Openings Openings { get; private set; } = new(Proposing: false, Supporting: false, Commenting: false);

    public PersonId? Me => User.Person();

    public bool IsMine => Me is { } me && Proposal.Author == me;

    /// <summary>What was typed into the comment's form, when it could not be sent.</summary>
    public string Typed { get; protected set; } = "";

    protected ProposalDesk Desk => Service<ProposalDesk>();

    /// <summary>False when there is no such proposal, or when whoever asks may not see it.</summary>
    protected async Task<bool> LoadAsync(Guid id)
    {
        Case = await Desk.ReadAsync(new(id), HttpContext.RequestAborted);
        if (Proposal.Status == ProposalStatus.None || !(Proposal.IsPublic || IsMine))
        {
            return false;
        }

        Backing = await Service<Backers>().OfAsync(Proposal.Id, Me, HttpContext.RequestAborted);
        Threads = await Service<CommentThreads>().OfAsync(Proposal.Id, HttpContext.RequestAborted);
        Openings = Proposals.Openings.Of(Service<ProgrammePhases>(), Proposal.Programme);
        return true;
    }

    /// <summary>Leads on when it is done; else this page again with the reason.</summary>
    protected IActionResult Next(CommandReply reply, string address) =>
        ProposalDesk.Done(HttpContext, reply) is { } refusal ? Refuse(refusal) : SeeOther(address);

    protected string Address => $"/proposals/{Proposal.Id}";
}
