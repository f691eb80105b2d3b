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

    /// <summary>Where the fund hides who applies, only the officer knows before the scores are open.</summary>
    public bool MaySeeTitle(PanelApplication application) => IsClerk || !application.TitleIsHidden;

    public bool MaySeeGroup(PanelApplication application) => IsClerk || !application.GroupIsHidden;

    /// <summary>Answers that the fund hides from whoever scores: as long as the scores are sealed.</summary>
    public bool MaySeeBlindAnswers(PanelApplication application) => IsClerk || application.Revealed is not null;

    /// <summary>Files: members who may read it, and the officer. Those who only watch do not need them.</summary>
    public bool MayFetchFiles(PanelApplication application) => (IsClerk || Member is not null) && MayRead(application);

    /// <summary>What members wrote about their interests: the officer, and whoever leads the panel on an application.</summary>
    public bool MaySeeInterests(Panel panel, PanelApplication application) => IsClerk || Leads(panel, application);

    /// <summary>Runs the meeting: the officer, and whoever leads the panel.</summary>
    public bool Runs(Panel panel) => IsClerk || Leads(panel);

    /// <summary>What an assessor gave: one's own, and that of others once it is revealed.</summary>
    public bool MaySeeScoresOf(PersonId assessor, PanelApplication application) =>
        Member is { } member ? application.ShowsScoresOf(assessor, member) : application.Revealed is not null;

    /// <summary>What an application scored in all.</summary>
    public bool MaySeeTotal(PanelApplication application) => application.Revealed is not null && MayRead(application);
}
