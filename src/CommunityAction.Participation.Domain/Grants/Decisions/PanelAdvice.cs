using CommunityAction.Participation.Domain.Grants.Panels;

namespace CommunityAction.Participation.Domain.Grants.Decisions;

/// <summary>What a panel recommends about one application, once it has frozen its order.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Place">In the order; those who are level share one. Null for what passes to the delegate without a score.</param>
/// <param name="Of">How many are in the order.</param>
/// <param name="Score">From 0 to 100; null without a place.</param>
/// <param name="Funding">In full, in part, in reserve or not; null without a place.</param>
/// <param name="Pence">What it would get; 0 when it would get nothing.</param>
/// <param name="Pot">Where the money would come from.</param>
/// <param name="Delegate">Who decides, because so many stood back that the panel cannot; else null.</param>
public sealed record PanelAdvice(PanelId Panel, int? Place, int Of, decimal? Score, Funding? Funding, long Pence, PotId Pot, PanelDelegate? Delegate)
{
    /// <summary>Null while the order is not frozen, and for what was not put before the panel.</summary>
    public static PanelAdvice? From(Panel panel, ApplicationId application)
    {
        if (panel is not { Rules: { } rules, Frozen: { } frozen, Line: { } line } || !panel.Applications.TryGetValue(application, out var put))
        {
            return null;
        }

        var (ranked, funded) = (frozen.Order.FirstOrDefault(one => one.Application == application), line.Lines.FirstOrDefault(one => one.Application == application));
        return new(
            panel.Id, ranked?.Place, frozen.Order.Count, ranked?.Score, funded?.Funding, funded?.Pence ?? 0, put.Item.Pot, frozen.Delegated.Contains(application) ? rules.Delegate : null);
    }

    /// <summary>As a decision: in full is all that was asked for, less is in part, and nothing is declined.</summary>
    /// <param name="requestedPence">What was asked for.</param>
    public GrantOutcome Outcome(long requestedPence) => Pence == 0 ? GrantOutcome.Declined : Pence == requestedPence ? GrantOutcome.Approved : GrantOutcome.PartFunded;
}
