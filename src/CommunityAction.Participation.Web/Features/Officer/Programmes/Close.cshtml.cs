using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

[Authorize(Policies.Officer)]
public sealed class CloseModel : ProgrammePage
{
    public string Outcome { get; private set; } = "";

    public IActionResult OnGet(Guid id) => Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        Outcome = Typed("outcome");
        return Load(id) ? await SendAsync(new CloseProgramme(Programme.Id, Outcome)) : NotFound();
    }
}
