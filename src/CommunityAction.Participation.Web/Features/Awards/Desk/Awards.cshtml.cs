using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Awards.Desk;

/// <summary>What is to be offered, what was offered and where it stands, and what each pot has given.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(AwardsProjection), typeof(DecisionsProjection), typeof(ApplicationsProjection))]
public sealed class AwardsModel(AwardList list, FundBook funds, IEventStore log) : PageModel
{
    public AwardFilter Filter { get; private set; } = new();

    public IReadOnlyList<DecisionToOffer> ToOffer { get; private set; } = [];

    public AwardPage Found { get; private set; } = new([], 0, 0);

    /// <summary>Of the fund that is looked at, or of all.</summary>
    public IReadOnlyList<(Fund Fund, FundPot Pot, Pot Money, PotSums Sums)> Pots { get; private set; } = [];

    public IReadOnlyList<Named> Funds => [.. funds.All.Select(fund => new Named(fund.Id.ToString(), fund.Outline.Name))];

    public string? FundName(FundId fund) => funds.Find(fund)?.Outline.Name;

    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        Filter = AwardFilter.Read(Request.Query);
        ToOffer = [.. (await list.ToOfferAsync(cancel)).Where(decision => Filter.Fund is null || decision.Fund.Value == Filter.Fund)];
        Found = await list.ReadAsync(Filter, cancel);
        var sums = await list.SumsAsync(cancel);
        var pots = new List<(Fund, FundPot, Pot, PotSums)>();
        foreach (var (fund, pot) in funds.All.Where(fund => Filter.Fund is null || fund.Id.Value == Filter.Fund).SelectMany(fund => fund.Pots.Select(pot => (fund, pot))))
        {
            var money = (await log.ReadStreamAsync(pot.Id.Value, cancel: cancel)).Aggregate(Pot.Nothing, (state, recorded) => Pot.Evolve(state, (PotFact)recorded.Fact!));
            pots.Add((fund, pot, money, sums.GetValueOrDefault(pot.Id) ?? new(0, 0, 0)));
        }

        Pots = pots;
    }
}
