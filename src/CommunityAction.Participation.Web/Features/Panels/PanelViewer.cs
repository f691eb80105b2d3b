using System.Security.Claims;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>Who looks at a panel: a member of it, the officer who looks after it, or a councillor who watches. Anybody else finds nothing there.</summary>
/// <param name="Member">Null for whoever is not on this panel.</param>
/// <param name="IsClerk">An officer who is not a member: runs the meeting, and scores nothing.</param>
public sealed record PanelViewer(PersonId? Member, bool IsClerk)
{
    /// <summary>Null for somebody who has no business there, such as a member of another panel.</summary>
    public static PanelViewer? Of(Panel panel, ClaimsPrincipal user) =>
        user.Person() is { } person && panel.IsMember(person) ? new(person, IsClerk: false)
        : user.IsInRole(Roles.Officer) ? new(null, IsClerk: true)
        : user.IsInRole(Roles.Councillor) ? new(null, IsClerk: false)
        : null;

    public bool Leads(Panel panel) => Member is { } member && panel.IsLedBy(member);

    public bool Leads(Panel panel, PanelApplication application) => Member is { } member && panel.IsLedBy(member, application);

    /// <summary>They stood back from it.</summary>
    public bool StoodBack(PanelApplication application) => Member is { } member && application.HasStoodBack(member);

    /// <summary>A member not before saying what ties them, and never after standing back; those who are no members always.</summary>
    public bool MayRead(PanelApplication application) => Member is not { } member || application.MayBeReadBy(member);

    /// <summary>What an assessor gave: one's own, and that of others once it is revealed.</summary>
    public bool MaySeeScoresOf(PersonId assessor, PanelApplication application) =>
        Member is { } member ? application.ShowsScoresOf(assessor, member) : application.Revealed is not null;

    /// <summary>What an application scored in all.</summary>
    public bool MaySeeTotal(PanelApplication application) => application.Revealed is not null && MayRead(application);
}
