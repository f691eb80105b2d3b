using CommunityAction.Participation.Web.Features.Messages;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>What people wrote about the site, and what they need in another format.</summary>
[Authorize(Policies.Officer)]
public sealed class MessagesModel(MessageBox box, IStringLocalizer<Texts> texts) : PageModel
{
    public IReadOnlyList<Message> Waiting { get; private set; } = [];

    public async Task OnGetAsync() => Waiting = await box.WaitingAsync(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await box.DoneAsync(id, OfficerDesk.CallerOf(HttpContext).Actor, HttpContext.RequestAborted);
        Response.Headers.Location = "/officer/messages";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    public string FormatOf(Message message) => message.Format switch
    {
        "large-print" => texts["Large print"],
        "audio" => texts["Audio"],
        "braille" => texts["Braille"],
        "easy-read" => texts["Easy read"],
        "bsl" => texts["British Sign Language"],
        "language" => texts["Another language"],
        _ => texts["Paper, by post"],
    };
}
