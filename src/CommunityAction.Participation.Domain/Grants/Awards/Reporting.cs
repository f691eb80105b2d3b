namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <summary>A report that the usual schedule asks for.</summary>
public sealed record PlannedReport(DateOnly DueOn, bool IsFinal);

/// <summary>The group owes reports by certain days.</summary>
public sealed record RequestReport(AwardId Award, IReadOnlyList<PlannedReport> Planned) : IAwardCommand
{
    public const int Most = 12;

    /// <summary>The longest time after its end in which a group puts its figures together.</summary>
    private const int DaysAfterTheEnd = 28;

    public RequestReport(AwardId award, DateOnly dueOn, bool isFinal = false)
        : this(award, [new(dueOn, isFinal)])
    {
    }

    /// <summary>Refuses: award-unknown, award-not-accepted, too-many-reports.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.Reports.Count + Planned.Count > Most ? Refusal.Of("too-many-reports", "due", Most)
        : Decision<AwardFact>.Of([.. Planned.Select((planned, at) => new ReportRequested(Award, state.Reports.Count + 1 + at, planned.DueOn, planned.IsFinal))]);

    /// <summary>Half way, and four weeks after the end; of a project of less than twelve weeks only the latter.</summary>
    public static IReadOnlyList<PlannedReport> Usual(DateOnly begins, DateOnly ends) =>
    [
        .. ends.DayNumber - begins.DayNumber >= 12 * 7 ? new[] { new PlannedReport(begins.AddDays((ends.DayNumber - begins.DayNumber) / 2), false) } : [],
        new PlannedReport(ends.AddDays(DaysAfterTheEnd), true),
    ];
}

/// <summary>A report is due on another day.</summary>
public sealed record MoveReport(AwardId Award, int Report, DateOnly DueOn, string By) : IAwardCommand
{
    /// <summary>Decides nothing when it is that day already. Refuses: award-unknown, award-not-accepted, report-unknown, report-accepted.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.OpenReport(Report, out var report) is { } refusal ? refusal
        : report.DueOn == DueOn ? Decision<AwardFact>.Nothing
        : new ReportMoved(Award, Report, DueOn, By);
}

/// <summary>A report is not needed any more.</summary>
public sealed record CancelReport(AwardId Award, int Report, string By) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted, report-unknown, report-accepted.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) => state.OpenReport(Report, out _) is { } refusal ? refusal : new ReportCancelled(Award, Report, By);
}

/// <summary>The group saves what it has, finished or not.</summary>
public sealed record SaveReport(AwardId Award, int Report, int Revision, TextRef Text, PersonId By) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted, report-unknown, report-accepted, section-changed-meanwhile (somebody else has saved it after this was opened).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.OpenReport(Report, out var report) is { } refusal ? refusal
        : Revision != report.Revision + 1 ? Refusal.Of("section-changed-meanwhile")
        : new ReportSaved(Award, Report, Revision, Text, By);
}

/// <summary>Adds a picture, which has been checked and kept.</summary>
public sealed record AddReportPhoto(AwardId Award, int Report, string Hash, string MediaType, long Bytes, TextRef Description, bool MayBeShown, PersonId By) : IAwardCommand
{
    public const int Most = 6;

    /// <summary>Decides nothing when the same picture is there. Refuses: award-unknown, award-not-accepted, report-unknown, report-accepted, too-many-files.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.OpenReport(Report, out var report) is { } refusal ? refusal
        : report.Photos.Any(photo => photo.Hash == Hash) ? Decision<AwardFact>.Nothing
        : report.Photos.Count >= Most ? Refusal.Of("too-many-files", "picture", Most)
        : new ReportPhotoAdded(Award, Report, Hash, MediaType, Bytes, Description, MayBeShown, By);
}

public sealed record RemoveReportPhoto(AwardId Award, int Report, string Hash) : IAwardCommand
{
    /// <summary>Decides nothing when it is not there. Refuses: award-unknown, award-not-accepted, report-unknown, report-accepted.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.OpenReport(Report, out var report) is { } refusal ? refusal
        : report.Photos.All(photo => photo.Hash != Hash) ? Decision<AwardFact>.Nothing
        : new ReportPhotoRemoved(Award, Report, Hash);
}

/// <summary>The group reports. Until it is accepted it may do so again.</summary>
/// <param name="Award">The award.</param>
/// <param name="Report">Its number.</param>
/// <param name="SpentPence">Of the award, from its beginning.</param>
/// <param name="Text">In the vault.</param>
/// <param name="By">Who sends it for the group.</param>
/// <param name="Figures">What the money went on and what was reached; null when nobody asked for it.</param>
/// <param name="Summary">In the vault, for everybody to read; null when there is none.</param>
public sealed record SubmitReport(AwardId Award, int Report, long SpentPence, TextRef Text, PersonId By, ReportFigures? Figures = null, TextRef? Summary = null) : IAwardCommand
{
    /// <summary>
    /// Refuses: award-unknown, award-not-accepted, report-unknown, report-accepted, spent-wrong (less than nothing, or more than was paid), spent-does-not-add-up (the lines, to the penny),
    /// outcome-wrong (less than nothing), outcomes-missing (one for each target).
    /// </summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.OpenReport(Report, out _) is { } refusal ? refusal
        : SpentPence < 0 || SpentPence > state.Paid ? Refusal.Of("spent-wrong", "spent", state.Paid)
        : Figures is { } figures && ProblemWith(figures, state) is { } problem ? problem
        : new ReportSubmitted(Award, Report, SpentPence, Text, By, Figures, Summary);

    private Refusal? ProblemWith(ReportFigures figures, Award state) =>
        figures.LinePence.Any(line => line < 0) || figures.LinePence.Sum() != SpentPence ? Refusal.Of("spent-does-not-add-up", "spent", figures.LinePence.Sum(), SpentPence)
        : figures.People < 0 || figures.Reached.Any(reached => reached < 0) ? Refusal.Of("outcome-wrong", "people")
        : figures.Reached.Count != state.Targets.Count ? Refusal.Of("outcomes-missing", "people")
        : null;
}

/// <summary>An officer says what is missing. The group owes the report again.</summary>
/// <param name="Award">The award.</param>
/// <param name="Report">Its number.</param>
/// <param name="Submission">Which of its versions the officer has read.</param>
/// <param name="Missing">In the vault, for the group.</param>
/// <param name="DueOn">The day by which it is due again, by clocks in London.</param>
/// <param name="By">As the log names them.</param>
public sealed record SendReportBack(AwardId Award, int Report, int Submission, TextRef Missing, DateOnly DueOn, string By) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted, report-unknown (or it has not come), report-accepted, report-changed (it was sent again after the officer opened it).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.OpenReport(Report, out var report) is { } refusal ? refusal
        : report.Status != ReportStatus.Submitted ? Refusal.Of("report-unknown")
        : report.Submissions != Submission ? Refusal.Of("report-changed")
        : Decision<AwardFact>.Of([.. report.DueOn == DueOn ? Array.Empty<AwardFact>() : [new ReportMoved(Award, Report, DueOn, By)], new ReportReturned(Award, Report, Missing, By)]);
}

/// <summary>An officer accepts what a group reports. What it says of the targets is on record from then on.</summary>
/// <param name="Award">The award.</param>
/// <param name="Report">Its number.</param>
/// <param name="By">The officer.</param>
/// <param name="Submission">Which of its versions the officer has read; null for the last.</param>
public sealed record AcceptReport(AwardId Award, int Report, string By, int? Submission = null) : IAwardCommand
{
    /// <summary>Decides nothing when it is accepted. Refuses: award-unknown, award-not-accepted, report-unknown (or it has not come), report-changed (it was sent again after the officer opened it).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.Reports.Find(report => report.Number == Report) is not { IsSubmitted: true } report ? Refusal.Of("report-unknown")
        : report.IsAccepted ? Decision<AwardFact>.Nothing
        : Submission is { } seen && seen != report.Submissions ? Refusal.Of("report-changed")
        : Decision<AwardFact>.Of(
            [new ReportAccepted(Award, Report, By), .. state.Targets.Zip(report.Figures?.Reached ?? [], (target, reached) => new OutcomeRecorded(Award, target.What, target.Hoped, reached))]);
}
