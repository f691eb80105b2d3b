using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer;

[Authorize(Policies.RunPolls)]
public sealed class PollModel : OfficerPage
{
    public IActionResult OnGet(Guid id) => Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAsync(Guid id) => Load(id) ? await SendAsync(new OpenPoll(Poll.Id)) : NotFound();
}
