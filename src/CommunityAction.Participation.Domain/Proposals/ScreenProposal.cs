namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>An officer gives it back to its author with what should change.</summary>
public sealed record AskForChanges(ProposalId Proposal, IReadOnlyList<ChangeWanted> Changes) : IProposalCommand
{
    /// <summary>Refuses: proposal-unknown, proposal-not-submitted, no-changes-named, change-twice.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        Screening.Check(proposal) is { } problem ? problem
        : Changes.Count == 0 ? Refusal.Of("no-changes-named", "changes")
        : Changes.DistinctBy(change => change.Part).Count() < Changes.Count ? Refusal.Of("change-twice", "changes")
        : new ChangesAsked(Proposal, Changes);
}

/// <summary>An officer lets it go ahead: it becomes public and people may back it.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="SupportTarget">From 1 to 1,000,000 people.</param>
/// <param name="DaysToAnswer">From 1 to 366, once the target is reached.</param>
/// <param name="Owner">The officer who will owe the answer; null for the desk.</param>
public sealed record AcceptProposal(ProposalId Proposal, int SupportTarget, int DaysToAnswer, PersonId? Owner) : IProposalCommand
{
    public const int HighestTarget = 1_000_000;
    public const int MostDays = 366;

    /// <summary>Refuses: proposal-unknown, proposal-not-submitted, support-target-wrong, days-to-answer-wrong.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        Screening.Check(proposal) is { } problem ? problem
        : SupportTarget is < 1 or > HighestTarget ? Refusal.Of("support-target-wrong", "target", HighestTarget)
        : DaysToAnswer is < 1 or > MostDays ? Refusal.Of("days-to-answer-wrong", "days", MostDays)
        : new ProposalAccepted(Proposal, SupportTarget, DaysToAnswer, Owner);
}

/// <summary>An officer refuses it, for a reason from the list and in words.</summary>
public sealed record RefuseProposal(ProposalId Proposal, RefusalReason Reason, TextRef Text) : IProposalCommand
{
    /// <summary>Refuses: proposal-unknown, proposal-not-submitted.</summary>
    public Decision<ProposalFact> Decide(Proposal proposal, DateTimeOffset now) =>
        Screening.Check(proposal) is { } problem ? problem : new ProposalRefused(Proposal, Reason, Text);
}

internal static class Screening
{
    /// <summary>Refuses: proposal-unknown, proposal-not-submitted (another officer may have decided meanwhile).</summary>
    public static Refusal? Check(Proposal proposal) => proposal.Status switch
    {
        ProposalStatus.None => Refusal.Of("proposal-unknown"),
        ProposalStatus.Submitted => null,
        _ => Refusal.Of("proposal-not-submitted"),
    };
}
