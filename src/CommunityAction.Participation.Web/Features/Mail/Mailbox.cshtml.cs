using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>What would have been sent, for somebody who tries the product out on this machine. Not there where a mail server is.</summary>
[Authorize(Policies.ReadMailbox)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MailboxModel : PageModel
{
    public IReadOnlyList<ReceivedMail> Mails { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (Find() is not { } mailbox)
        {
            return NotFound();
        }

        Mails = mailbox.Mails;
        return Page();
    }

    /// <summary>One mail as a mail program draws it: its styles stand in it, so this one answer allows them, and nothing else.</summary>
    public IActionResult OnGetLetter(Guid id)
    {
        if (Find()?.Mails.FirstOrDefault(received => received.Mail.Id == id) is not { } found)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation; frame-ancestors 'none'";
        return Content(found.Mail.Html, "text/html; charset=utf-8");
    }

    private DevelopmentMailbox? Find() => HttpContext.RequestServices.GetService<DevelopmentMailbox>();
}
