namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>The service says: it can be done as it stands, and this is what it costs.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cost">More than nothing.</param>
/// <param name="Explanation">How it was reached.</param>
public sealed record CostProposal(ProposalId Proposal, Money Cost, TextRef Explanation) : IProposalCommand
{
    /// <summary>Refuses: proposal-unknown, proposal-not-to-cost, cost-not-positive.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        Costing.Check(proposal, Cost) is { } problem ? problem : new ProposalCosted(Proposal, Cost, Explanation);
}

/// <summary>The service says: it cannot be done, and why.</summary>
public sealed record DenyFeasibility(ProposalId Proposal, TextRef Reason) : IProposalCommand
{
    /// <summary>Refuses: proposal-unknown, proposal-not-to-cost.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        Costing.Check(proposal, null) is { } problem ? problem : new FeasibilityDenied(Proposal, Reason);
}

/// <summary>The service says: it can be done in a changed form, if the author agrees.</summary>
public sealed record OfferChange(ProposalId Proposal, Money Cost, TextRef Change) : IProposalCommand
{
    /// <summary>Refuses: proposal-unknown, proposal-not-to-cost, cost-not-positive.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        Costing.Check(proposal, Cost) is { } problem ? problem : new ChangeOffered(Proposal, Cost, Change);
}

/// <summary>The author says yes or no to the changed form.</summary>
public sealed record AnswerOffer(ProposalId Proposal, Writer By, bool Agrees) : IProposalCommand
{
    /// <summary>Refuses: proposal-unknown, not-your-proposal, not-in-group, no-change-offered.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        proposal.Status == ProposalStatus.None ? Refusal.Of("proposal-unknown")
        : proposal.CheckAuthor(By) is { } stranger ? stranger
        : proposal.Status != ProposalStatus.ChangeOffered ? Refusal.Of("no-change-offered")
        : Agrees ? new ChangeAgreed(Proposal) : new ChangeDeclined(Proposal);
}

internal static class Costing
{
    /// <summary>A cost may be worked out again until it stands on a ballot. Refuses: proposal-unknown, proposal-not-to-cost, cost-not-positive.</summary>
    public static Refusal? Check(Proposal proposal, Money? cost) => proposal.Status switch
    {
        ProposalStatus.None => Refusal.Of("proposal-unknown"),
        ProposalStatus.Accepted or ProposalStatus.ChangeOffered or ProposalStatus.Costed or ProposalStatus.NotFeasible =>
            cost is { Pence: <= 0 } ? Refusal.Of("cost-not-positive", "cost") : null,
        _ => Refusal.Of("proposal-not-to-cost"),
    };
}
