using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Features.Proposals.Screening;

/// <summary>What an officer can decide about a proposal; its name in lower case is its address.</summary>
public enum CaseStep
{
    Accept,
    Changes,
    Refuse,
    Cost,
    Answer,
    Merge,
    Owner,
}

public static class CaseSteps
{
    private static readonly ProposalStatus[] ToCost = [ProposalStatus.Accepted, ProposalStatus.ChangeOffered, ProposalStatus.Costed, ProposalStatus.NotFeasible];

    /// <summary>Whether a page offers it. The domain decides once more when it is sent.</summary>
    public static bool CanBeTaken(this CaseStep step, ProposalStatus status) => step switch
    {
        CaseStep.Accept or CaseStep.Changes or CaseStep.Refuse => status == ProposalStatus.Submitted,
        CaseStep.Cost => ToCost.Contains(status),
        CaseStep.Answer or CaseStep.Owner => ToCost.Contains(status) || status == ProposalStatus.OnBallot,
        CaseStep.Merge => ToCost.Contains(status) || status == ProposalStatus.Submitted,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
