using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Security;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>What panels recommend to whoever decides, and who has to keep out of it.</summary>
public sealed class Advisers(PanelRooms rooms)
{
    /// <summary>The panel that looked at a round last; null when none did.</summary>
    public Panel? PanelOf(RoundId round) => rooms.All.FirstOrDefault(panel => panel.Rules?.Round == round);

    /// <summary>Null while no panel has recommended anything about it.</summary>
    public PanelAdvice? Of(RoundId round, ApplicationId application) =>
        rooms.All.Where(panel => panel.Rules?.Round == round).Select(panel => PanelAdvice.From(panel, application)).FirstOrDefault(advice => advice is not null);

    /// <summary>Whoever asks belongs to a group that applies, or stood back from it on a panel.</summary>
    public bool HasInterest(HttpContext http, Application application) =>
        http.User.Person() is { } person
        && (application.CheckApplicant(ApplicationDesk.ApplicantOf(http)) is null
            || rooms.All.Any(panel => panel.Applications.TryGetValue(application.Id, out var put) && put.HasStoodBack(person)));

    /// <summary>Officers, the ward's councillor where a fund leaves it to them, and people of a group that holds a pot which fits.</summary>
    public static bool MayDecide(HttpContext http, ApplicationFile file) => DecisionRights.Of(http, file).IsAny;

    /// <summary>As the log names whoever decides.</summary>
    public static Caller CallerOf(HttpContext http) =>
        http.CallerAs(http.User.IsInRole(Roles.Officer) ? Roles.Officer : http.User.IsInRole(Roles.Councillor) ? Roles.Councillor : Roles.Resident);
}
