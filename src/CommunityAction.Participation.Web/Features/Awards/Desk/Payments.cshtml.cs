using System.Globalization;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Awards.Desk;

/// <summary>What is to be approved and paid, what is due first; and the file for the finance system.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(AwardsProjection))]
public sealed class PaymentsModel(AwardList list, FundBook funds, IDatabaseClock clock) : PageModel
{
    private const int UsualDays = 14;

    public PaymentFilter Filter { get; private set; } = new();

    public IReadOnlyList<ListedPayment> Rows { get; private set; } = [];

    public IReadOnlyList<Named> Funds => [.. funds.Public.Select(fund => new Named(fund.Id.ToString(), fund.Outline.Name))];

    /// <summary>By clocks in London.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Moments.ToLondon(clock.Now));

    public string Until => Today.AddDays(UsualDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string? FundName(FundId fund) => funds.Find(fund)?.Outline.Name;

    public async Task OnGetAsync()
    {
        Filter = PaymentFilter.Read(Request.Query);
        Rows = await list.PaymentsAsync(Filter, HttpContext.RequestAborted);
    }
}
