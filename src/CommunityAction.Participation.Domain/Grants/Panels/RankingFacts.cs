using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>Applications with the same score were put in an order by who leads the panel.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Order">All that are level, the first first. It counts for as long as they are level.</param>
/// <param name="Reason">In the vault.</param>
[StoredAs("grants.tie-parted.v1")]
public sealed record TieParted(PanelId Panel, IReadOnlyList<ApplicationId> Order, TextRef Reason) : PanelFact
{
    public bool Equals(TieParted? other) => other is not null && Panel == other.Panel && Reason == other.Reason && Order.SequenceEqual(other.Order);

    public override int GetHashCode() => HashCode.Combine(Panel, Reason, Order.Count);
}

/// <summary>What the panel recommends stands. Nothing that was scored changes any more.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Order">Best first.</param>
/// <param name="Delegated">Those that pass to the delegate, because too many stood back.</param>
[StoredAs("grants.ranking-frozen.v1")]
public sealed record RankingFrozen(PanelId Panel, IReadOnlyList<RankedApplication> Order, IReadOnlyList<ApplicationId> Delegated) : PanelFact
{
    public bool Equals(RankingFrozen? other) => other is not null && Panel == other.Panel && Order.SequenceEqual(other.Order) && Delegated.SequenceEqual(other.Delegated);

    public override int GetHashCode() => HashCode.Combine(Panel, Order.Count, Delegated.Count);
}

/// <summary>Where the money ends, at the moment when the order was frozen.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Pots">What was free in each pot.</param>
/// <param name="Lines">What each application would get, in the frozen order.</param>
[StoredAs("grants.funding-line-drawn.v1")]
public sealed record FundingLineDrawn(PanelId Panel, IReadOnlyList<PotAmount> Pots, IReadOnlyList<FundedLine> Lines) : PanelFact
{
    public bool Equals(FundingLineDrawn? other) => other is not null && Panel == other.Panel && Pots.SequenceEqual(other.Pots) && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => HashCode.Combine(Panel, Pots.Count, Lines.Count);
}

/// <summary>An interest that was declared late took scores out of a frozen order: it has to be frozen again.</summary>
[StoredAs("grants.ranking-reopened.v1")]
public sealed record RankingReopened(PanelId Panel) : PanelFact;
