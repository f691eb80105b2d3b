using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer;

[Authorize(Policies.RunPolls)]
public sealed class PollModel(OfficerDesk desk, IDatabaseClock clock) : OfficerPage
{
    public IActionResult OnGet(Guid id) => Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAsync(Guid id) => Load(id) ? await SendAsync(new OpenPoll(Poll.Id)) : NotFound();

    /// <summary>The draft of a vote on what was not funded, for the money that is left: opens in an hour, so that it can be looked at first.</summary>
    public async Task<IActionResult> OnPostBuyAgainAsync(Guid id)
    {
        if (!Load(id) || BuyingRounds.Next(Poll, clock.Now.AddHours(1), clock.Now.AddHours(2)) is not { } rules)
        {
            return NotFound();
        }

        var drafted = await desk.DraftAsync(HttpContext, rules);
        return drafted.Refusal is { } refusal ? Refuse(refusal) : SeeOther(drafted.Poll);
    }

    /// <summary>The same paper, open at once for anybody with its own code, and no part of what is counted.</summary>
    public async Task<IActionResult> OnPostRehearseAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        var now = clock.Now;
        var drafted = await desk.OpenAtOnceAsync(HttpContext, Poll.Rules with { OpensAt = now, ClosesAt = now.AddHours(2), Mandate = null, Eligibility = null, Rehearses = Poll.Id });
        return drafted.Refusal is { } refusal ? Refuse(refusal) : SeeOther(drafted.Poll);
    }
}
