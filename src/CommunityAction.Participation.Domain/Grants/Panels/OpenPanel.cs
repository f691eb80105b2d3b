namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>An officer opens a panel for a round, with what is put before it.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Rules">Who sits on it, and how it works.</param>
/// <param name="Criteria">What is scored.</param>
/// <param name="Published">The version of the fund's criteria that these are; null when they are no fund's.</param>
/// <param name="ScoresDue">UTC; null while there is no such day.</param>
/// <param name="MeetsAt">UTC; null while it is not known.</param>
public sealed record OpenPanel(
    PanelId Panel, PanelRules Rules, IReadOnlyList<PanelCriterion> Criteria, int? Published = null, DateTimeOffset? ScoresDue = null, DateTimeOffset? MeetsAt = null) : IPanelCommand
{
    /// <summary>Decides nothing when it is open already. Refuses: scores-due-after-meeting, and whatever is wrong with the rules or the criteria.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.Rules is not null ? Decision<PanelFact>.Nothing
        : Rules.Problem is { } problem ? problem
        : PanelCriterion.ProblemWith(Criteria) is { } wrong ? wrong
        : PlanMeeting.ProblemWith(ScoresDue, MeetsAt) is { } late ? late
        : Decision<PanelFact>.Of(
            [new PanelOpened(Panel, Rules), new CriteriaAdopted(Panel, 1, Criteria, Published), .. ScoresDue is null && MeetsAt is null ? Array.Empty<PanelFact>() : [new MeetingPlanned(Panel, ScoresDue, MeetsAt)]]);
}

/// <summary>Other criteria, as long as nobody has scored.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Criteria">All of them.</param>
/// <param name="Published">The version of the fund's criteria that these are; null when they are no fund's.</param>
public sealed record ChangeCriteria(PanelId Panel, IReadOnlyList<PanelCriterion> Criteria, int? Published = null) : IPanelCommand
{
    /// <summary>Decides nothing when they are the same. Refuses: panel-unknown, criteria-frozen (a score is sealed), and whatever is wrong with the criteria.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.Rules is null ? Refusal.Of("panel-unknown")
        : state.HasScores ? Refusal.Of("criteria-frozen")
        : PanelCriterion.ProblemWith(Criteria) is { } wrong ? wrong
        : state.Criteria.SequenceEqual(Criteria) && state.Published == Published ? Decision<PanelFact>.Nothing
        : new CriteriaAdopted(Panel, state.CriteriaVersion + 1, Criteria, Published);
}

/// <summary>An officer, or whoever leads the panel, says by when to score and when the panel meets.</summary>
public sealed record PlanMeeting(PanelId Panel, DateTimeOffset? ScoresDue, DateTimeOffset? MeetsAt) : IPanelCommand
{
    /// <summary>Decides nothing when it stands so already. Refuses: panel-unknown, order-frozen, scores-due-after-meeting.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        (state.HindersAll ?? ProblemWith(ScoresDue, MeetsAt)) is { } refusal ? refusal
        : (state.ScoresDue, state.MeetsAt) == (ScoresDue, MeetsAt) ? Decision<PanelFact>.Nothing
        : new MeetingPlanned(Panel, ScoresDue, MeetsAt);

    internal static Refusal? ProblemWith(DateTimeOffset? scoresDue, DateTimeOffset? meetsAt) => scoresDue > meetsAt ? Refusal.Of("scores-due-after-meeting", "scoresDue") : null;
}

/// <summary>Somebody joins a panel that is open already. They declare their interests like everybody else, and get their share of the reading when it is given out again.</summary>
public sealed record AddMember(PanelId Panel, PersonId Member) : IPanelCommand
{
    /// <summary>Decides nothing when they sit on it. Refuses: panel-unknown, order-frozen, members-wrong (it has as many as it can).</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.HindersAll is { } refusal ? refusal
        : state.IsMember(Member) ? Decision<PanelFact>.Nothing
        : state.Rules!.Members.Count >= PanelRules.MostMembers ? Refusal.Of("members-wrong", "joins", PanelRules.MostMembers)
        : new MemberJoined(Panel, Member);
}

/// <summary>Two records of one person were made one.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="From">The record that ended.</param>
/// <param name="To">The record that goes on.</param>
public sealed record UniteMember(PanelId Panel, PersonId From, PersonId To) : IPanelCommand
{
    /// <summary>
    /// They have one seat and one score from now on. What they stood back from under either record they have scored under none. Decides nothing when the record that ended has no seat, or both have one and the
    /// order is frozen: what was recommended stays. Refuses: panel-unknown.
    /// </summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now)
    {
        if (state.Rules is null)
        {
            return Refusal.Of("panel-unknown");
        }

        if (!state.IsMember(From) || (state.IsMember(To) && state.Frozen is not null))
        {
            return Decision<PanelFact>.Nothing;
        }

        var united = new MemberUnited(Panel, From, To);
        var after = Grants.Panels.Panel.Evolve(state, united);
        var voided = after.Applications.Values.Where(application => application.HasStoodBack(To) && application.Sheets.ContainsKey(To))
            .Select(application => new ScoresVoided(Panel, application.Item.Application, To)).ToList();
        var settled = voided.Aggregate(after, Grants.Panels.Panel.Evolve);
        return Decision<PanelFact>.Of(
        [
            united, .. voided,
            .. settled.Applications.Values.Where(application => Revealing.IsDue(settled, application))
                .Select(application => new ScoresRevealed(Panel, application.Item.Application, RevealCause.AllAreIn, null)),
        ]);
    }
}
