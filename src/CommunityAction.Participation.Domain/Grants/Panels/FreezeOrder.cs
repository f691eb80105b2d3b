namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>Who leads the panel says which of those that are level goes first.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Order">All that are level, the first first.</param>
/// <param name="Reason">In the vault.</param>
/// <param name="By">Who leads.</param>
public sealed record PartTie(PanelId Panel, IReadOnlyList<ApplicationId> Order, TextRef Reason, PersonId By) : IPanelCommand
{
    /// <summary>Refuses: panel-unknown, order-frozen, not-the-chair, stood-back (from one of them), not-level.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now)
    {
        if (state.Rules is null || state.Frozen is not null)
        {
            return Refusal.Of(state.Rules is null ? "panel-unknown" : "order-frozen");
        }

        if (!state.IsLedBy(By))
        {
            return Refusal.Of("not-the-chair");
        }

        var level = state.Rank().GroupBy(ranked => ranked.Place).FirstOrDefault(group => group.Any(ranked => Order.Contains(ranked.Application)));
        return level is null || level.Count() < 2 || !level.Select(ranked => ranked.Application).ToHashSet().SetEquals(Order) || Order.Distinct().Count() < Order.Count ? Refusal.Of("not-level", "order")
            : Order.Any(application => state.Applications[application].HasStoodBack(By)) ? Refusal.Of("stood-back")
            : new TieParted(Panel, Order, Reason);
    }
}

/// <summary>Who leads the panel makes the order what the panel recommends.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="By">Who leads.</param>
/// <param name="Pots">What each pot can give at this moment.</param>
public sealed record FreezeOrder(PanelId Panel, PersonId By, IReadOnlyList<PotAmount> Pots) : IPanelCommand
{
    /// <summary>
    /// Decides nothing when it is frozen already. What passes to the delegate may stay without scores. Refuses: panel-unknown, not-the-chair, quorum-not-present (too few are there),
    /// quorum-not-present-for (too few who have not stood back are there for an application), scores-still-sealed, tie-at-the-line.
    /// </summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now)
    {
        if (state.Rules is not { } rules)
        {
            return Refusal.Of("panel-unknown");
        }

        if (state.Frozen is not null)
        {
            return Decision<PanelFact>.Nothing;
        }

        if (!state.IsLedBy(By))
        {
            return Refusal.Of("not-the-chair");
        }

        if (!state.IsQuorate)
        {
            return Refusal.Of("quorum-not-present", "", state.Present, rules.Quorum);
        }

        var items = rules.Items.Select(item => state.Applications[item.Application]).ToList();
        var own = items.Where(application => !state.PassesToDelegate(application)).ToList();
        if (own.Count(application => state.PresentFor(application) < rules.Quorum) is > 0 and var without)
        {
            return Refusal.Of("quorum-not-present-for", "", without, rules.Quorum);
        }

        if (own.Count(application => application.Revealed is null || application.Sheets.IsEmpty) is > 0 and var waiting)
        {
            return Refusal.Of("scores-still-sealed", "", waiting);
        }

        var line = state.DrawLine(Pots);
        return line.Ties.Count > 0 ? Refusal.Of("tie-at-the-line", "", line.Ties.Count)
            : Decision<PanelFact>.Of(
                new RankingFrozen(Panel, state.Rank(), [.. items.Except(own).Select(application => application.Item.Application)]),
                new FundingLineDrawn(Panel, Pots, line.Lines));
    }
}
