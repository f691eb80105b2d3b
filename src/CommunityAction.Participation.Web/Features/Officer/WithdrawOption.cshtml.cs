using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer;

[Authorize(Policies.RunPolls)]
public sealed class WithdrawOptionModel : OfficerPage
{
    public string Option { get; private set; } = "";

    public IActionResult OnGet(Guid id, string? option)
    {
        Option = option ?? "";
        return Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        (Option, Reason) = (Request.Form["option"].ToString(), Request.Form["reason"].ToString());
        return Load(id) ? await SendAsync(new WithdrawOption(Poll.Id, Option, Reason)) : NotFound();
    }
}
