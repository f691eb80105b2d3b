using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>What grants came to: totals for each fund and year, and what groups reported.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(ReportsProjection), typeof(AwardsProjection))]
public sealed class OutcomesModel(OutcomeList list, FundBook funds) : PageModel
{
    public const string Path = "/grants/outcomes";

    /// <summary>Null for all.</summary>
    public FundId? Fund { get; private set; }

    /// <summary>Of all funds.</summary>
    public IReadOnlyList<OutcomeTotal> Totals { get; private set; } = [];

    /// <summary>Of the fund that somebody asks for, or of all.</summary>
    public IReadOnlyList<OutcomeTotal> Shown => [.. Totals.Where(total => Fund is null || total.Fund == Fund)];

    public PageLinks Pages => new(PageLinks.Asked(Request.Query), PageLinks.CountOf(Shown.Sum(total => total.Reported), OutcomeList.PageSize), AddressOf);

    public IReadOnlyList<PublishedOutcome> Outcomes { get; private set; } = [];

    public IReadOnlyList<(FundId Id, string Name)> Funds => [.. Totals.Select(total => total.Fund).Distinct().Select(fund => (fund, NameOf(fund))).OrderBy(fund => fund.Item2, StringComparer.CurrentCulture)];

    public async Task OnGetAsync()
    {
        Fund = Guid.TryParse(Request.Query["fund"], out var fund) ? new FundId(fund) : null;
        Totals = await list.TotalsAsync(HttpContext.RequestAborted);
        Outcomes = await list.ReadAsync(Fund, PageLinks.Asked(Request.Query), HttpContext.RequestAborted);
    }

    public string NameOf(FundId fund) => funds.Find(fund)?.Outline.Name ?? "";

    private string AddressOf(int page) => Url.Content("~" + QueryHelpers.AddQueryString(
        Path, new Dictionary<string, string?> { ["fund"] = Fund?.ToString(), ["page"] = page == 1 ? null : $"{page}" }.Where(part => part.Value is not null)));
}
