using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer;

[Authorize(Policies.RunPolls)]
public sealed class VoidPollModel : OfficerPage
{
    public IActionResult OnGet(Guid id) => Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        Reason = Request.Form["reason"].ToString();
        return Load(id) ? await SendAsync(new VoidPoll(Poll.Id, Reason)) : NotFound();
    }
}
