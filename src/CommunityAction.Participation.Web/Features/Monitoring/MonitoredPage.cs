using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>What a group's pages on its grant share. Whoever does not belong to the group is told that there is none.</summary>
public abstract class MonitoredPage : ApplicantPage
{
    public GrantMonitor Monitor { get; private set; } = null!;

    protected MonitoringDesk Monitoring => Service<MonitoringDesk>();

    /// <summary>A caller for each of several commands from one form.</summary>
    protected Caller Fresh() => HttpContext.CallerAs(Roles.Resident) with { CommandId = Guid.CreateVersion7() };

    protected async Task<bool> LoadGrantAsync(Guid id)
    {
        if (!await LoadAsync(id) || await Monitoring.OfAsync(Case, HttpContext.RequestAborted) is not { } monitor)
        {
            return false;
        }

        Monitor = monitor;
        return true;
    }
}
