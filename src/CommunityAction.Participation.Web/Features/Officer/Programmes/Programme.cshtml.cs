using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

[Authorize(Policies.Officer)]
public sealed class ProgrammeModel : ProgrammePage
{
    public IActionResult OnGet(Guid id) => Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(Guid id) => Load(id) ? await SendAsync(new PublishProgramme(Programme.Id)) : NotFound();
}
