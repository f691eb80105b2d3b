namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>Gives each application its assessors, so that nobody has more to read than another, as far as interests allow.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Each">How many assessors each application shall have. Who stood back is replaced; who is assigned already is counted.</param>
/// <param name="Evenly">Whether what was given out before, and is not scored yet, may pass to others, such as somebody who joined late.</param>
public sealed record AssignAssessors(PanelId Panel, int Each, bool Evenly = false) : IPanelCommand
{
    /// <summary>
    /// Decides nothing when all have enough, or nobody else is left. What is revealed gets no more. Of members with an equal load the one who comes first in the panel's list is taken.
    /// Refuses: panel-unknown, order-frozen, assessors-wrong (from 1 to the number of members).
    /// </summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now)
    {
        if (state.HindersAll is { } refusal)
        {
            return refusal;
        }

        if (Each < 1 || Each > state.Rules!.Members.Count)
        {
            return Refusal.Of("assessors-wrong", "each", state.Rules!.Members.Count);
        }

        var plan = new ReadingPlan(state, Evenly);
        plan.Fill(Each);
        plan.Even();
        return Decision<PanelFact>.Of([.. plan.Changes()]);
    }
}

/// <summary>An officer asks one member to score one application.</summary>
public sealed record AssignAssessor(PanelId Panel, ApplicationId Application, PersonId Member) : IPanelCommand
{
    /// <summary>Decides nothing when they were asked already. Refuses: panel-unknown, not-before-panel, order-frozen, not-on-panel, member-stood-back, scores-revealed.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.Hinders(Application) is { } refusal ? refusal
        : state.Applications[Application] is var application && !state.IsMember(Member) ? Refusal.Of("not-on-panel")
        : application.HasStoodBack(Member) ? Refusal.Of("member-stood-back", "gives")
        : application.Revealed is not null ? Refusal.Of("scores-revealed")
        : application.Assessors.Contains(Member) ? Decision<PanelFact>.Nothing
        : new AssessorAssigned(Panel, Application, Member);
}

/// <summary>An officer takes an application from a member who has not scored it.</summary>
public sealed record ReleaseAssessor(PanelId Panel, ApplicationId Application, PersonId Member) : IPanelCommand
{
    /// <summary>
    /// Decides nothing when they were not asked to score it. The last one who was awaited opens the scores by going. Refuses: panel-unknown, not-before-panel, order-frozen, has-sealed.
    /// </summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now)
    {
        if (state.Hinders(Application) is { } refusal)
        {
            return refusal;
        }

        var application = state.Applications[Application];
        return !application.Assessors.Contains(Member) ? Decision<PanelFact>.Nothing
            : application.Sheets.ContainsKey(Member) ? Refusal.Of("has-sealed", "takes")
            : Revealing.IsDue(state, application with { Assessors = application.Assessors.Remove(Member) })
                ? Decision<PanelFact>.Of(new AssessorReleased(Panel, Application, Member), new ScoresRevealed(Panel, Application, RevealCause.AllAreIn, null))
            : new AssessorReleased(Panel, Application, Member);
    }
}
