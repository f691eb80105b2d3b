using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>
/// Where the link at the foot of a letter leads, without signing in: whoever holds the token may stop letters, and nothing else. Looking changes nothing,
/// for mail scanners follow links; a mail program that offers to unsubscribe posts here by itself (RFC 8058), and is answered without a redirect.
/// </summary>
[Authorize(Policies.Read)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StopLettersModel(MailChoices choices) : PageModel
{
    public MailTopic Topic { get; private set; }

    public bool Wanted { get; private set; }

    /// <summary>Something was changed just now.</summary>
    public bool Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid token)
    {
        if (await choices.FindAsync(token, HttpContext.RequestAborted) is not { } choice)
        {
            return NotFound();
        }

        (Topic, Wanted) = (choice.Topic, choice.Wanted);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid token) => ChangeAsync(token, wanted: false);

    public Task<IActionResult> OnPostAgainAsync(Guid token) => ChangeAsync(token, wanted: true);

    private async Task<IActionResult> ChangeAsync(Guid token, bool wanted)
    {
        if (await choices.ChangeAsync(token, wanted, HttpContext.RequestAborted) is not { } topic)
        {
            return NotFound();
        }

        (Topic, Wanted, Done) = (topic, wanted, true);
        return Page();
    }
}
