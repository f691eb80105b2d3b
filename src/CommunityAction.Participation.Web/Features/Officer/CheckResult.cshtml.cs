using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>A second officer holds a count made anew against the one on record.</summary>
[Authorize(Policies.RunPolls)]
public sealed class CheckResultModel(PollCount count) : OfficerPage
{
    public Totals Recount { get; private set; } = Totals.Empty;

    public bool Agrees { get; private set; }

    /// <summary>Somebody else has to do it.</summary>
    public bool IsTheirs => Poll.EndedBy == OfficerDesk.ActorOf(User);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!Load(id) || !Stage.HasCount())
        {
            return NotFound();
        }

        Show(await RecountAsync());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        var check = await RecountAsync();
        Show(check);
        return await SendAsync(check);
    }

    private void Show(CheckResult check) => (Recount, Agrees) = (check.Recount, check.SaysTheSameAs(Poll));

    private Task<CheckResult> RecountAsync() => count.RecountAsync(Poll.Id, OfficerDesk.ActorOf(User), HttpContext.RequestAborted);
}
