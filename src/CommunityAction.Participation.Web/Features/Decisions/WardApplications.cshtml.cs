using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>What groups ask for in a councillor's ward, from funds that leave the decision to the councillor; what is not decided first.</summary>
[Authorize(Policies.Councillor)]
[Shows(typeof(DecisionsProjection), typeof(ApplicationsProjection))]
public sealed class WardApplicationsModel(FundBook funds, ApplicationList applications, DecisionList decisions, PanelRooms rooms) : PageModel
{
    public WardId? Ward { get; private set; }

    public IReadOnlyList<(Fund Fund, ListedApplication Sent, ListedDecision? Decision)> Rows { get; private set; } = [];

    /// <summary>What the ward's pots have left.</summary>
    public IReadOnlyList<(FundPot Pot, string Currency, long Free)> Pots { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Ward = User.WardOfCouncillor();
        var mine = funds.Public.Where(fund => fund.Decision.Route == DecisionRoute.Councillor).ToList();
        Pots = [.. from fund in mine from pot in fund.Pots where Ward is not null && pot.Restriction.Wards.Contains(Ward) select (pot, fund.Currency, rooms.Find(pot.Id).Free)];
        var rows = new List<(Fund, ListedApplication, ListedDecision?)>();
        foreach (var (fund, round) in mine.SelectMany(fund => fund.Rounds.Select(round => (fund, round))))
        {
            var decided = await decisions.OfRoundAsync(round.Id, HttpContext.RequestAborted);
            rows.AddRange((await applications.AllAsync(round.Id, HttpContext.RequestAborted))
                .Where(sent => sent.Ward == Ward).Select(sent => (fund, sent, decided.GetValueOrDefault(sent.Application))));
        }

        Rows = [.. rows.OrderBy(row => row.Item3 is not null).ThenBy(row => row.Item2.SubmittedAt)];
    }
}
