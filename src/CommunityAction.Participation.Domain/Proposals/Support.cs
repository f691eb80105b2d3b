using System.Diagnostics;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Proposals;

public abstract record SupportFact;

/// <param name="Proposal">The proposal.</param>
/// <param name="Person">Who backs it.</param>
/// <param name="CarriedFrom">The duplicate that this person backed and that was merged into it; null when they backed this one themselves.</param>
[StoredAs("proposals.support-given.v1")]
public sealed record SupportGiven(ProposalId Proposal, PersonId Person, ProposalId? CarriedFrom = null) : SupportFact;

[StoredAs("proposals.support-withdrawn.v1")]
public sealed record SupportWithdrawn(ProposalId Proposal, PersonId Person) : SupportFact;

/// <summary>One person's support of one proposal: a stream of its own, so that a crowd does not meet on one row, and nobody counts twice.</summary>
/// <param name="Stands">They back it now.</param>
/// <param name="WasGiven">They have backed it at some time: what is carried over does not come back after it was taken away.</param>
public sealed record Support(bool Stands, bool WasGiven) : IState<Support, SupportFact>
{
    public static readonly Support None = new(false, false);

    static Support IState<Support, SupportFact>.Nothing => None;

    /// <summary>The stream's id: made from both, the same on every node.</summary>
    public static Guid Stream(ProposalId proposal, PersonId person) => DerivedStream.Of("support"u8, proposal.Value, person.Value);

    public static Support Evolve(Support support, SupportFact fact) => fact switch
    {
        SupportGiven => new(true, true),
        SupportWithdrawn => support with { Stands = false },
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}

/// <summary>Backs a proposal, once.</summary>
/// <param name="Proposal">As it stands.</param>
/// <param name="Person">Who backs it.</param>
/// <param name="IsSupportingOpen">The programme's phase lets people back proposals.</param>
public sealed record GiveSupport(Proposal Proposal, PersonId Person, bool IsSupportingOpen) : ICommand<Support, SupportFact>
{
    public Guid Stream => Support.Stream(Proposal.Id, Person);

    /// <summary>Decides nothing when they back it already. Refuses: proposal-unknown, supporting-closed, proposal-over.</summary>
    public Decision<SupportFact> Decide(Support state, DateTimeOffset now) =>
        Proposal.Status == ProposalStatus.None ? Refusal.Of("proposal-unknown")
        : state.Stands ? Decision<SupportFact>.Nothing
        : !Proposal.IsAlive ? Refusal.Of("proposal-over")
        : !IsSupportingOpen ? Refusal.Of("supporting-closed")
        : new SupportGiven(Proposal.Id, Person);
}

/// <summary>Takes support away. Always possible: nobody is held to it.</summary>
public sealed record WithdrawSupport(ProposalId Proposal, PersonId Person) : ICommand<Support, SupportFact>
{
    public Guid Stream => Support.Stream(Proposal, Person);

    /// <summary>Decides nothing when they do not back it. Refuses nothing.</summary>
    public Decision<SupportFact> Decide(Support state, DateTimeOffset now) =>
        state.Stands ? new SupportWithdrawn(Proposal, Person) : Decision<SupportFact>.Nothing;
}

/// <summary>Carries a supporter of a merged duplicate over.</summary>
public sealed record CarrySupport(ProposalId Into, PersonId Person, ProposalId From) : ICommand<Support, SupportFact>
{
    public Guid Stream => Support.Stream(Into, Person);

    /// <summary>Decides nothing when they back it already, or did and took it away: once each. Refuses nothing.</summary>
    public Decision<SupportFact> Decide(Support state, DateTimeOffset now) =>
        state.WasGiven ? Decision<SupportFact>.Nothing : new SupportGiven(Into, Person, From);
}
