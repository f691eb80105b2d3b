using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Papers;

/// <summary>The committee paper of a vote, to read and to print: a draft for officers until the result is declared, for everybody from then on.</summary>
[Authorize(Policies.Read)]
public sealed class PaperModel : PageModel
{
    public CommitteePaper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        Paper = (await CommitteePaper.FindAsync(code, HttpContext))!;
        return Paper is null ? NotFound() : Page();
    }
}
