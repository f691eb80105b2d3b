namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>A member says what ties them to an applicant, or that nothing does. Before that they see nothing but its name.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Application">What is concerned.</param>
/// <param name="Member">Who says so.</param>
/// <param name="Kind">Null when nothing ties them.</param>
/// <param name="Note">In the vault, or null.</param>
public sealed record DeclareInterest(PanelId Panel, ApplicationId Application, PersonId Member, InterestKind? Kind, TextRef? Note) : IPanelCommand
{
    /// <summary>
    /// Decides nothing when they said so already, and "nothing" takes back no interest that was declared. An interest that is more than a slight acquaintance makes them stand back; what they
    /// scored before is void, and a frozen order that it was part of is open again. Refuses: panel-unknown, not-before-panel, not-on-panel, already-stood-back.
    /// </summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now)
    {
        if (state.Rules is null || !state.Applications.TryGetValue(Application, out var application))
        {
            return Refusal.Of(state.Rules is null ? "panel-unknown" : "not-before-panel");
        }

        if (!state.IsMember(Member))
        {
            return Refusal.Of("not-on-panel");
        }

        if (application.Declared.TryGetValue(Member, out var before) && (before == Kind || Kind is null))
        {
            return Decision<PanelFact>.Nothing;
        }

        return application.HasStoodBack(Member) ? Refusal.Of("already-stood-back")
            : Kind is not { } kind ? new NoInterestDeclared(Panel, Application, Member)
            : kind == InterestKind.Acquaintance ? new InterestDeclared(Panel, Application, Member, kind, Note)
            : Decision<PanelFact>.Of(
                [new InterestDeclared(Panel, Application, Member, kind, Note), .. StandingBack.Of(state, application, Member, late => late ? RecusalCause.InterestDeclaredLate : RecusalCause.InterestDeclared)]);
    }
}

/// <summary>Who leads the panel asks a member to stand back from an application.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Application">What is concerned.</param>
/// <param name="Member">Who is asked.</param>
/// <param name="By">Who leads.</param>
/// <param name="Reason">In the vault.</param>
public sealed record RecuseAssessor(PanelId Panel, ApplicationId Application, PersonId Member, PersonId By, TextRef Reason) : IPanelCommand
{
    /// <summary>Decides nothing when they have stood back already. Refuses: panel-unknown, not-before-panel, order-frozen, stood-back, not-the-chair, not-on-panel.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.HindersLead(Application, By) is { } refusal ? refusal
        : !state.IsMember(Member) ? Refusal.Of("not-on-panel")
        : state.Applications[Application].HasStoodBack(Member) ? Decision<PanelFact>.Nothing
        : Decision<PanelFact>.Of([.. StandingBack.Of(state, state.Applications[Application], Member, _ => RecusalCause.Asked, Reason)]);
}

/// <summary>What follows when a member stands back.</summary>
internal static class StandingBack
{
    /// <param name="panel">Before it.</param>
    /// <param name="application">What they stand back from.</param>
    /// <param name="member">Who does.</param>
    /// <param name="cause">By whether they had scored it.</param>
    /// <param name="reason">Why they were asked to; null when they did so themselves.</param>
    public static IEnumerable<PanelFact> Of(Panel panel, PanelApplication application, PersonId member, Func<bool, RecusalCause> cause, TextRef? reason = null)
    {
        var id = application.Item.Application;
        var hadScored = application.Sheets.ContainsKey(member);
        yield return new AssessorRecused(panel.Id, id, member, cause(hadScored), reason);
        if (hadScored)
        {
            yield return new ScoresVoided(panel.Id, id, member);
            if (panel.Frozen is not null)
            {
                yield return new RankingReopened(panel.Id);
            }
        }

        var after = application with { Recused = application.Recused.SetItem(member, RecusalCause.Asked), Sheets = application.Sheets.Remove(member) };
        if (Revealing.IsDue(panel, after))
        {
            yield return new ScoresRevealed(panel.Id, id, RevealCause.AllAreIn, null);
        }
    }
}
