using CommunityAction.Participation.Domain.Webhooks;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>What the pages of webhooks share.</summary>
public abstract class WebhookPage : FormPage
{
    /// <summary>Sends a command; on to an address when it is done, else this page again with the reason.</summary>
    protected async Task<IActionResult> SendAsync(IWebhookCommand command, string next)
    {
        var reply = await Service<CommandRunner>().RunAsync(command, OfficerDesk.CallerOf(HttpContext), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther(next);
    }
}
