using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <param name="Proposal">Its id.</param>
/// <param name="Title">Null when it was erased.</param>
/// <param name="Summary">Empty until it is written, and when it was erased.</param>
/// <param name="Status">As the last step left it.</param>
public sealed record ListedProposal(ProposalId Proposal, string? Title, string Summary, ProposalStatus Status)
{
    /// <summary>The name of the group that puts it forward; null where its author speaks for themselves.</summary>
    public string? Group { get; init; }

    public WardId? Ward { get; init; }

    public ThemeId? Theme { get; init; }

    public PopulationId? Population { get; init; }

    /// <summary>In pence, as the author thinks.</summary>
    public long? Guess { get; init; }

    /// <summary>In pence, as the service worked it out.</summary>
    public long? Cost { get; init; }

    public int Supporters { get; init; }

    /// <summary>0 until it is accepted.</summary>
    public int Target { get; init; }

    public int Comments { get; init; }

    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>The officer who owes the answer; null for the desk.</summary>
    public PersonId? Owner { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public bool TakesSupport => Status is ProposalStatus.Accepted or ProposalStatus.ChangeOffered or ProposalStatus.Costed or ProposalStatus.NotFeasible or ProposalStatus.OnBallot;
}

/// <param name="Rows">On this page.</param>
/// <param name="Total">On all pages.</param>
public sealed record ProposalPage(IReadOnlyList<ListedProposal> Rows, long Total)
{
    public int Pages => (int)((Total + ProposalFilter.PageSize - 1) / ProposalFilter.PageSize);
}
