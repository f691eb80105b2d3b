using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Web.Features.Grants.Desk;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.ReadYourWrites;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Monitoring.Desk;

/// <summary>What officers' pages on a grant that runs, or has run, share.</summary>
public abstract class MonitoredCase : CasePage
{
    public GrantMonitor Monitor { get; private set; } = null!;

    public string MonitoringPath => $"{CasePath}/monitoring";

    protected MonitoringDesk Monitoring => Service<MonitoringDesk>();

    protected Caller Caller => OfficerDesk.CallerOf(HttpContext);

    protected async Task<bool> LoadGrantAsync(Guid id)
    {
        if (!await LoadAsync(id) || await Monitoring.OfAsync(Case, HttpContext.RequestAborted) is not { } monitor)
        {
            return false;
        }

        Monitor = monitor;
        return true;
    }

    /// <summary>A text for the group, on its own shelf.</summary>
    protected Task<TextRef> WriteAsync(string text) => Monitoring.KeepAsync(Monitor, text, HttpContext.RequestAborted);

    /// <summary>Leads back to the grant when it is done; else this page again with the reason, beside its own field.</summary>
    protected IActionResult Next(CommandReply reply, string field = "")
    {
        if (reply.Refusal is { } refusal)
        {
            return Refuse(field.Length == 0 ? refusal : refusal with { Field = field });
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther(MonitoringPath);
    }
}
