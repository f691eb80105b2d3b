using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>One fund as officers see it: its rounds with what came in, its pots, and how it is decided.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(ApplicationsProjection))]
public sealed class FundDeskModel(ApplicationList applications, IEventStore log) : DeskPage
{
    public IReadOnlyDictionary<RoundId, (long In, long Drafts, long Requested)> Counts { get; private set; } = new Dictionary<RoundId, (long, long, long)>();

    /// <summary>What is in each pot.</summary>
    public IReadOnlyDictionary<PotId, Pot> Money { get; private set; } = new Dictionary<PotId, Pot>();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        Counts = await applications.CountsAsync(Fund.Id, HttpContext.RequestAborted);
        var money = new Dictionary<PotId, Pot>();
        foreach (var pot in Fund.Pots)
        {
            money[pot.Id] = (await log.ReadStreamAsync(pot.Id.Value, cancel: HttpContext.RequestAborted)).Select(e => (PotFact)e.Fact!).Aggregate(Pot.Nothing, Pot.Evolve);
        }

        Money = money;
        return Page();
    }
}
