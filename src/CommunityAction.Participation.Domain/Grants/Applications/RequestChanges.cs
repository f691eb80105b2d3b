using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Applications;

/// <summary>An officer asks for changes of single sections.</summary>
/// <param name="Application">The application.</param>
/// <param name="Fund">As it stands.</param>
/// <param name="Sections">What should change, and how.</param>
/// <param name="Until">UTC: the first moment that is too late.</param>
public sealed record RequestChanges(ApplicationId Application, Fund Fund, IReadOnlyList<SectionChange> Sections, DateTimeOffset Until) : IApplicationCommand
{
    /// <summary>Refuses: application-unknown, application-not-in, scoring-begun, changes-none, section-unknown, changes-until-past.</summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        NotIn(state) is { } refusal ? refusal
        : Fund.Find(state.Round)?.FrozenCriteria is not null ? Refusal.Of("scoring-begun")
        : Sections.Count == 0 ? Refusal.Of("changes-none", "sections")
        : Sections.DistinctBy(change => change.Section).Count() != Sections.Count || Sections.Any(change => Fund.Forms[state.FormVersion - 1].Find(change.Section) is null) ? Refusal.Of("section-unknown")
        : Until <= now ? Refusal.Of("changes-until-past", "until")
        : new ChangesRequested(Application, Sections, Until);

    /// <summary>Refuses: application-unknown, application-not-in.</summary>
    internal static Refusal? NotIn(Application state) =>
        state.Status == ApplicationStatus.None ? Refusal.Of("application-unknown") : state.IsIn ? null : Refusal.Of("application-not-in");
}

/// <summary>Stops an offer until something has been looked into.</summary>
public sealed record PlaceHold(ApplicationId Application, HoldKind Kind, TextRef Reason) : IApplicationCommand
{
    /// <summary>Decides nothing when it is held for that already. Refuses: application-unknown, application-not-in.</summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        RequestChanges.NotIn(state) is { } refusal ? refusal
        : state.Holds.Contains(Kind) ? Decision<ApplicationFact>.Nothing
        : new HoldPlaced(Application, Kind, Reason);
}

/// <summary>It has been looked into.</summary>
public sealed record LiftHold(ApplicationId Application, HoldKind Kind, TextRef Reason) : IApplicationCommand
{
    /// <summary>Decides nothing when it is not held for that. Refuses nothing.</summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        state.Holds.Contains(Kind) ? new HoldLifted(Application, Kind, Reason) : Decision<ApplicationFact>.Nothing;
}

/// <summary>An officer notes that two applications belong together.</summary>
public sealed record LinkApplication(ApplicationId Application, ApplicationId Other, LinkKind Kind) : IApplicationCommand
{
    /// <summary>Decides nothing when it is noted already. Refuses: application-unknown, application-not-in, link-to-itself.</summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        RequestChanges.NotIn(state) is { } refusal ? refusal
        : Other == Application ? Refusal.Of("link-to-itself", "other")
        : state.Links.TryGetValue(Other, out var kind) && kind == Kind ? Decision<ApplicationFact>.Nothing
        : new ApplicationLinked(Application, Other, Kind);
}
