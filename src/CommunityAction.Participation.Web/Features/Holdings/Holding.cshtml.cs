using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Holdings;

/// <summary>The money that a group holds for the council: what is left, what waits for its decision, and what became of what it gave. Its people alone see it.</summary>
[Authorize(Policies.SignedIn)]
[Shows(typeof(ApplicationsProjection), typeof(DecisionsProjection), typeof(AwardsProjection))]
public sealed class HoldingModel(GroupRegister register, HoldingList holdings, PanelRooms rooms, FundBook funds) : PageModel
{
    public ListedGroup Group { get; private set; } = null!;

    public IReadOnlyList<(Fund Fund, FundPot Pot, Pot Money)> Pots { get; private set; } = [];

    public IReadOnlyList<(Fund Fund, Round Round, ListedApplication Sent)> Waiting { get; private set; } = [];

    public IReadOnlyList<HeldDecision> Decisions { get; private set; } = [];

    public string CurrencyOf(HeldDecision decision) => funds.Find(decision.Fund)!.Currency;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var cancel = HttpContext.RequestAborted;
        if (HttpContext.Account()?.Groups.Contains(new(id)) != true || await register.FindAsync(new(id), cancel) is not { } group)
        {
            return NotFound();
        }

        Group = group;
        Pots = [.. holdings.PotsOf(group.Id).Select(held => (held.Fund, held.Pot, rooms.Find(held.Pot.Id)))];
        var waiting = new List<(Fund, Round, ListedApplication)>();
        foreach (var fund in Pots.Select(held => held.Fund).Distinct())
        {
            foreach (var round in fund.Rounds)
            {
                waiting.AddRange((await holdings.WaitingAsync(fund, round, group.Id, cancel)).Select(sent => (fund, round, sent)));
            }
        }

        (Waiting, Decisions) = (waiting, await holdings.DecidedAsync(group.Id, cancel));
        return Page();
    }
}
