using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>A panel as its facts leave it.</summary>
public sealed partial record Panel : IState<Panel, PanelFact>
{
    public static Panel Nothing { get; } = new();

    public PanelId Id { get; private init; }

    /// <summary>Null until it is opened.</summary>
    public PanelRules? Rules { get; private init; }

    public int CriteriaVersion { get; private init; }

    public ImmutableList<PanelCriterion> Criteria { get; private init; } = [];

    /// <summary>The version of the fund's criteria that these are; null when they are no fund's.</summary>
    public int? Published { get; private init; }

    /// <summary>UTC: by when members are asked to score; null while there is no such day.</summary>
    public DateTimeOffset? ScoresDue { get; private init; }

    /// <summary>UTC; null while it is not known.</summary>
    public DateTimeOffset? MeetsAt { get; private init; }

    public ImmutableDictionary<ApplicationId, PanelApplication> Applications { get; private init; } = ImmutableDictionary<ApplicationId, PanelApplication>.Empty;

    public ImmutableDictionary<PersonId, Presence> Attendance { get; private init; } = ImmutableDictionary<PersonId, Presence>.Empty;

    public ImmutableList<IReadOnlyList<ApplicationId>> Parted { get; private init; } = [];

    /// <summary>Somebody has scored something: the criteria stay as they are.</summary>
    public bool HasScores { get; private init; }

    /// <summary>What the panel recommends, once it is frozen.</summary>
    public RankingFrozen? Frozen { get; private init; }

    /// <summary>What each would get, once the order is frozen.</summary>
    public FundingLineDrawn? Line { get; private init; }

    public static Panel Evolve(Panel state, PanelFact fact) => fact switch
    {
        PanelOpened f => state with { Id = f.Panel, Rules = f.Rules, Applications = f.Rules.Items.ToImmutableDictionary(item => item.Application, item => new PanelApplication(item)) },
        CriteriaAdopted f => state with { CriteriaVersion = f.Version, Criteria = [.. f.Criteria], Published = f.Published },
        MeetingPlanned f => state with { ScoresDue = f.ScoresDue, MeetsAt = f.MeetsAt },
        MemberJoined f => state with { Rules = state.Rules! with { Members = [.. state.Rules.Members, f.Member] } },
        MemberUnited f => state.Unite(f.From, f.To),
        AssessorReleased f => state.With(f.Application, a => a with { Assessors = a.Assessors.Remove(f.Assessor) }),
        AssessorAssigned f => state.With(f.Application, a => a with { Assessors = a.Assessors.Add(f.Assessor) }),
        NoInterestDeclared f => state.With(f.Application, a => a with { Declared = a.Declared.SetItem(f.Member, null) }),
        InterestDeclared f => state.With(f.Application, a => a with
        {
            Declared = a.Declared.SetItem(f.Member, f.Kind), Notes = f.Note is { } note ? a.Notes.SetItem(f.Member, note) : a.Notes,
        }),
        AssessorRecused f => state.With(f.Application, a => a with
        {
            Recused = a.Recused.SetItem(f.Member, f.Cause), Notes = f.Reason is { } reason ? a.Notes.SetItem(f.Member, reason) : a.Notes,
        }),
        ScoresVoided f => state.With(f.Application, a => Without(a, f.Assessor)),
        ScoresSealed f => state.With(f.Application, a => a with { Sheets = a.Sheets.SetItem(f.Assessor, new(f.Criteria, [.. f.Marks])) }) with { HasScores = true },
        ScoresRevealed f => state.With(f.Application, a => a with { Revealed = f.Cause }),
        ScoreModerated f => state.With(f.Application, a => a with { IsModerated = true, Sheets = a.Sheets.SetItem(f.Assessor, Moderated(a.Sheets[f.Assessor], f)) }),
        AmountProposed f => state.With(f.Application, a => a with { ProposedPence = f.Pence }),
        FlagRaised f => state.With(f.Application, a => a with { Flags = a.Flags.Add(new(f.Flag, f.Kind, f.By, f.Note, null)) }),
        FlagResolved f => state.With(f.Application, a => a with { Flags = a.Flags.SetItem(f.Flag - 1, a.Flags[f.Flag - 1] with { Answer = f.Note }) }),
        AttendanceRecorded f => state with { Attendance = state.Attendance.SetItem(f.Member, f.Presence) },
        TieParted f => state with { Parted = state.Parted.Add(f.Order) },
        RankingFrozen f => state with { Frozen = f },
        FundingLineDrawn f => state with { Line = f },
        RankingReopened => state with { Frozen = null, Line = null },
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    /// <summary>With the last scores what was revealed is gone too: somebody else may be assigned and score.</summary>
    private static PanelApplication Without(PanelApplication application, PersonId assessor) =>
        application.Sheets.Remove(assessor) is var left && left.IsEmpty ? application with { Sheets = left, Revealed = null } : application with { Sheets = left };

    private static ScoreSheet Moderated(ScoreSheet sheet, ScoreModerated fact)
    {
        var at = sheet.Marks.FindIndex(mark => mark.Criterion == fact.Criterion);
        var scores = sheet.Marks[at].Scores.ToList();
        scores[fact.Part] = fact.To;
        return sheet with { Marks = sheet.Marks.SetItem(at, sheet.Marks[at] with { Scores = scores }) };
    }

    private Panel With(ApplicationId application, Func<PanelApplication, PanelApplication> change) =>
        this with { Applications = Applications.SetItem(application, change(Applications[application])) };
}
