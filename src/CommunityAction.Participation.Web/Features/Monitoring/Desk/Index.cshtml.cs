using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Monitoring.Desk;

/// <summary>Every grant that runs: what is due, what is late, what was spent and reached.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(ReportsProjection), typeof(AwardsProjection))]
public sealed class IndexModel(MonitoringList list, FundBook funds) : PageModel
{
    public MonitoringFilter Filter { get; private set; } = new();

    /// <summary>All that fit, for the sums.</summary>
    public IReadOnlyList<MonitoredGrant> Grants { get; private set; } = [];

    /// <summary>Those of the page that is shown.</summary>
    public IEnumerable<MonitoredGrant> Shown => Grants.Skip((Filter.Page - 1) * MonitoringFilter.PageSize).Take(MonitoringFilter.PageSize);

    public PageLinks Pages => new(Filter.Page, PageLinks.CountOf(Grants.Count, MonitoringFilter.PageSize), page => Url.Content("~" + (Filter with { Page = page }).At(MonitoringFilter.Path)));

    public IReadOnlyList<Fund> Funds => [.. funds.All];

    public async Task OnGetAsync()
    {
        Filter = MonitoringFilter.Read(Request.Query);
        Grants = await list.ReadAsync(Filter, HttpContext.RequestAborted);
    }

    public string? NameOf(MonitoredGrant grant) => funds.Find(grant.Fund)?.Outline.Name;
}
