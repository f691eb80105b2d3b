using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>One fund: what it is for, who can apply, how it is decided and when.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(ApplicationsProjection))]
public sealed class FundPageModel(FundBook funds, ApplicationList applications, GroupRegister register, IDatabaseClock clock) : PageModel
{
    public Fund Fund { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.Now;

    public IReadOnlyList<ListedApplication> Mine { get; private set; } = [];

    /// <summary>The round that takes applications now; of several the one that closes first.</summary>
    public Round? Open => Fund.Rounds.Where(round => round.Plan.IsOpenAt(Now)).MinBy(round => round.Plan.ClosesAt);

    /// <summary>The round that opens next.</summary>
    public Round? Next => Fund.Rounds.Where(round => Now < round.Plan.OpensAt).MinBy(round => round.Plan.OpensAt);

    /// <summary>The names of groups that hold pots.</summary>
    public IReadOnlyDictionary<GroupId, string> Holders { get; private set; } = new Dictionary<GroupId, string>();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (funds.Find(new(id)) is not { IsPublic: true } fund)
        {
            return NotFound();
        }

        Fund = fund;
        Holders = (await register.OfAsync([.. fund.Pots.Select(pot => pot.HeldBy).OfType<GroupId>().Distinct()], HttpContext.RequestAborted)).ToDictionary(group => group.Id, group => group.Name);
        if (HttpContext.Account()?.Groups is { Count: > 0 } groups)
        {
            Mine = [.. (await applications.OfGroupsAsync([.. groups], HttpContext.RequestAborted)).Where(row => row.Fund == fund.Id)];
        }

        return Page();
    }
}
