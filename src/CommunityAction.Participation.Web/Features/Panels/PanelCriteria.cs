using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>What a fund publishes to score by, as a panel scores it: each criterion as a whole, from 0 to the best score.</summary>
public static class PanelCriteria
{
    public static IReadOnlyList<PanelCriterion> Of(Criteria criteria) =>
        [.. criteria.All.Select(criterion => new PanelCriterion(criterion.Key, criterion.Name, criterion.Weight, criteria.Scale.Highest, []))];
}
