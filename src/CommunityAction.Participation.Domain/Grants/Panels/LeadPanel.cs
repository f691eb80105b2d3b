namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>Who leads the panel opens the scores of an application.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Application">Whose scores.</param>
/// <param name="By">Who leads.</param>
/// <param name="Reason">In the vault; needed when not all are in.</param>
public sealed record RevealScores(PanelId Panel, ApplicationId Application, PersonId By, TextRef? Reason) : IPanelCommand
{
    /// <summary>
    /// Decides nothing when they are open. Refuses: panel-unknown, not-before-panel, order-frozen, stood-back, not-the-chair, nothing-sealed, reveal-without-reason (not all are in).
    /// </summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.HindersLead(Application, By) is { } refusal ? refusal
        : state.Applications[Application] is var application && application.Revealed is not null ? Decision<PanelFact>.Nothing
        : application.Sheets.IsEmpty ? Refusal.Of("nothing-sealed")
        : application.AllAreIn ? new ScoresRevealed(Panel, Application, RevealCause.AllAreIn, null)
        : Reason is null ? Refusal.Of("reveal-without-reason", "reason")
        : new ScoresRevealed(Panel, Application, RevealCause.Chair, Reason);
}

/// <summary>After the panel talked about it, who leads it puts another score in the place of an assessor's, with a reason.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Application">What was scored.</param>
/// <param name="Assessor">Whose score.</param>
/// <param name="Criterion">Its key.</param>
/// <param name="Part">0 for the first part, or for a criterion without parts.</param>
/// <param name="To">Null for "not scored".</param>
/// <param name="Reason">In the vault.</param>
/// <param name="By">Who leads.</param>
public sealed record ModerateScore(PanelId Panel, ApplicationId Application, PersonId Assessor, string Criterion, int Part, int? To, TextRef Reason, PersonId By) : IPanelCommand
{
    /// <summary>
    /// Decides nothing when it is the same. Refuses: panel-unknown, not-before-panel, order-frozen, stood-back, not-the-chair, scores-not-revealed, score-unknown, mark-outside-scale.
    /// </summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now)
    {
        if (state.HindersLead(Application, By) is { } refusal)
        {
            return refusal;
        }

        var (application, criterion) = (state.Applications[Application], state.Criteria.Find(criterion => criterion.Key == Criterion));
        if (application.Revealed is null)
        {
            return Refusal.Of("scores-not-revealed");
        }

        if (criterion is null || Part < 0 || Part >= criterion.Scores || !application.Sheets.TryGetValue(Assessor, out var sheet))
        {
            return Refusal.Of("score-unknown");
        }

        var from = sheet.Marks.First(mark => mark.Criterion == Criterion).Scores[Part];
        return To < 0 || To > criterion.Scale ? Refusal.Of("mark-outside-scale", "score", criterion.Name, criterion.Scale)
            : from == To ? Decision<PanelFact>.Nothing
            : new ScoreModerated(Panel, Application, Assessor, Criterion, Part, from, To, Reason);
    }
}

/// <summary>Who leads the panel puts another amount before it than what was asked for.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Application">To whom.</param>
/// <param name="Pence">Null for what was asked for.</param>
/// <param name="By">Who leads.</param>
public sealed record ProposeAmount(PanelId Panel, ApplicationId Application, long? Pence, PersonId By) : IPanelCommand
{
    /// <summary>Decides nothing when it is proposed already. Refuses: panel-unknown, not-before-panel, order-frozen, stood-back, not-the-chair, amount-outside (the least that is of use to what was asked for).</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.HindersLead(Application, By) is { } refusal ? refusal
        : state.Applications[Application] is var application && Pence is { } pence && (pence < application.Item.Least || pence > application.Item.RequestedPence)
            ? Refusal.Of("amount-outside", "amount", application.Item.Least, application.Item.RequestedPence)
        : Pence == application.ProposedPence ? Decision<PanelFact>.Nothing
        : new AmountProposed(Panel, Application, Pence);
}

/// <summary>A member is in the room, far away, not there, or gone again.</summary>
public sealed record RecordAttendance(PanelId Panel, PersonId Member, Presence Presence) : IPanelCommand
{
    /// <summary>Decides nothing when it says so already. Refuses: panel-unknown, not-on-panel.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.Rules is null ? Refusal.Of("panel-unknown")
        : !state.IsMember(Member) ? Refusal.Of("not-on-panel")
        : state.Attendance.TryGetValue(Member, out var before) && before == Presence ? Decision<PanelFact>.Nothing
        : new AttendanceRecorded(Panel, Member, Presence);
}
