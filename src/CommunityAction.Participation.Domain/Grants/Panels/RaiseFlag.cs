namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>A member says that something has to be looked into. It holds up no score.</summary>
public sealed record RaiseFlag(PanelId Panel, ApplicationId Application, FlagKind Kind, PersonId By, TextRef Note) : IPanelCommand
{
    /// <summary>Refuses: panel-unknown, not-before-panel, order-frozen, not-on-panel, stood-back, interest-not-declared.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.Hinders(Application) is { } refusal ? refusal
        : state.Applications[Application] is var application && !state.IsMember(By) ? Refusal.Of("not-on-panel")
        : application.HasStoodBack(By) ? Refusal.Of("stood-back")
        : !application.MayBeReadBy(By) ? Refusal.Of("interest-not-declared")
        : new FlagRaised(Panel, Application, application.Flags.Count + 1, Kind, By, Note);
}

/// <summary>Who leads the panel says what was found.</summary>
public sealed record ResolveFlag(PanelId Panel, ApplicationId Application, int Flag, PersonId By, TextRef Note) : IPanelCommand
{
    /// <summary>Decides nothing when it is resolved already. Refuses: panel-unknown, not-before-panel, order-frozen, stood-back, not-the-chair, flag-unknown.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.HindersLead(Application, By) is { } refusal ? refusal
        : state.Applications[Application].Flags.Find(flag => flag.Number == Flag) is not { } flag ? Refusal.Of("flag-unknown")
        : flag.Answer is not null ? Decision<PanelFact>.Nothing
        : new FlagResolved(Panel, Application, Flag, Note);
}
