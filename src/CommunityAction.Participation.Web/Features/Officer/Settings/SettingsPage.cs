using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Settings;

/// <summary>What the pages of the council's settings share.</summary>
public abstract class SettingsPage : FormPage
{
    /// <summary>Sends a command; back to all settings when it is done, else this page again with the reason.</summary>
    protected async Task<IActionResult> SendAsync(ICouncilCommand command)
    {
        var reply = await Service<CommandRunner>().RunAsync(command, OfficerDesk.CallerOf(HttpContext), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther("/officer/settings");
    }

    protected string Typed(string field) => Request.Form[field].ToString().Trim();
}
