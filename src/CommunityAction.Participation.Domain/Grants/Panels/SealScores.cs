namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>An assessor seals what they give to an application. Until it is revealed they may do so again.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Application">What is scored.</param>
/// <param name="Assessor">Who scores.</param>
/// <param name="Criteria">The version of the criteria on the form that they filled in.</param>
/// <param name="Marks">One for each criterion.</param>
public sealed record SealScores(PanelId Panel, ApplicationId Application, PersonId Assessor, int Criteria, IReadOnlyList<CriterionMark> Marks) : IPanelCommand
{
    /// <summary>
    /// Reveals the scores when it is the last that was awaited. Decides nothing when the same is sealed already. Refuses: panel-unknown, not-before-panel, order-frozen, not-an-assessor,
    /// interest-not-declared, stood-back, scores-revealed, criteria-changed, and what <see cref="ProblemsWith"/> finds.
    /// </summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now)
    {
        if (state.Hinders(Application) is { } refusal)
        {
            return refusal;
        }

        var application = state.Applications[Application];
        var wrong = Hinders(application) ?? (Criteria != state.CriteriaVersion ? Refusal.Of("criteria-changed") : ProblemsWith(state.Criteria, Marks).FirstOrDefault());
        if (wrong is not null)
        {
            return wrong;
        }

        if (application.Sheets.TryGetValue(Assessor, out var before) && before.Marks.SequenceEqual(Marks))
        {
            return Decision<PanelFact>.Nothing;
        }

        var after = application with { Sheets = application.Sheets.SetItem(Assessor, new(Criteria, [.. Marks])) };
        var sealedNow = new ScoresSealed(Panel, Application, Assessor, Criteria, Marks);
        return Revealing.IsDue(state, after) ? Decision<PanelFact>.Of(sealedNow, new ScoresRevealed(Panel, Application, RevealCause.AllAreIn, null)) : sealedNow;
    }

    /// <summary>
    /// What is wrong with what was given, criterion by criterion. Refuses: mark-missing (a criterion that is neither scored nor marked as not scored), mark-outside-scale, mark-without-reason,
    /// nothing-scored.
    /// </summary>
    public static IEnumerable<Refusal> ProblemsWith(IReadOnlyList<PanelCriterion> criteria, IReadOnlyList<CriterionMark> marks)
    {
        foreach (var criterion in criteria)
        {
            var mark = marks.FirstOrDefault(mark => mark.Criterion == criterion.Key);
            if (mark is null || mark.Scores.Count != criterion.Scores)
            {
                yield return Refusal.Of("mark-missing", criterion.Key, criterion.Name);
            }
            else if (mark.Scores.Any(score => score < 0 || score > criterion.Scale))
            {
                yield return Refusal.Of("mark-outside-scale", criterion.Key, criterion.Name, criterion.Scale);
            }
            else if (mark is { IsScored: true, Reason: null })
            {
                yield return Refusal.Of("mark-without-reason", criterion.Key, criterion.Name);
            }
        }

        if (marks.Count != criteria.Count || !marks.Any(mark => mark.IsScored))
        {
            yield return Refusal.Of("nothing-scored");
        }
    }

    /// <summary>Refuses: not-an-assessor, stood-back, interest-not-declared, scores-revealed.</summary>
    private Refusal? Hinders(PanelApplication application) =>
        application.HasStoodBack(Assessor) ? Refusal.Of("stood-back")
        : !application.Assessors.Contains(Assessor) ? Refusal.Of("not-an-assessor")
        : !application.Declared.ContainsKey(Assessor) ? Refusal.Of("interest-not-declared")
        : application.Revealed is not null ? Refusal.Of("scores-revealed")
        : null;
}

/// <summary>When sealed scores open by themselves.</summary>
internal static class Revealing
{
    public static bool IsDue(Panel panel, PanelApplication after) => panel.Rules!.Reveal == RevealRule.WhenAllAreIn && after.Revealed is null && after.AllAreIn;
}
