using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <content>What the group reports, what was hoped for, and which changes it asks for.</content>
public sealed partial record Award
{
    /// <summary>In the order in which they were asked for, those that were called off too.</summary>
    public ImmutableList<Report> Reports { get; private init; } = [];

    /// <summary>What the grant is meant to reach; a report says how much it was, in this order.</summary>
    public IReadOnlyList<OutcomeTarget> Targets { get; private init; } = [];

    public ImmutableList<Variation> Variations { get; private init; } = [];

    /// <summary>What the group asks for and nobody has answered; null when nothing.</summary>
    public Variation? OpenVariation => Variations.LastOrDefault() is { Status: VariationStatus.Asked } open ? open : null;

    /// <summary>The accepted report that speaks of the longest time; null before one is accepted.</summary>
    public Report? LastAccepted => Reports.Where(report => report.Status == ReportStatus.Accepted).MaxBy(report => report.DueOn);

    /// <summary>What was paid, neither spent nor returned, as the last accepted report says, in pence; null before the final one is accepted.</summary>
    public long? Unspent => LastAccepted is { IsFinal: true } last ? Math.Max(0, Paid - Returned - last.SpentPence) : null;

    /// <summary>Refuses: award-unknown, award-not-accepted, report-unknown (or it was called off), report-accepted.</summary>
    internal Refusal? OpenReport(int number, out Report report)
    {
        report = Reports.Find(one => one.Number == number && one.Status != ReportStatus.Cancelled)!;
        return NotRunning ?? (report is null ? Refusal.Of("report-unknown") : report.IsAccepted ? Refusal.Of("report-accepted") : null);
    }

    private Award Monitored(MonitoringFact fact) => fact switch
    {
        ReportRequested f => this with { Reports = Reports.Add(new(f.Report, f.DueOn, f.IsFinal, ReportStatus.Requested)) },
        ReportMoved f => WithReport(f.Report, report => report with { DueOn = f.DueOn }),
        ReportCancelled f => WithReport(f.Report, report => report with { Status = ReportStatus.Cancelled }),
        ReportSaved f => WithReport(f.Report, report => report with { Revision = f.Revision, Text = f.Text }),
        ReportPhotoAdded f => WithPhotos(f.Report, photos => photos.Add(new(f.Hash, f.MediaType, f.Bytes, f.Description, f.MayBeShown))),
        ReportPhotoRemoved f => WithPhotos(f.Report, photos => photos.RemoveAll(photo => photo.Hash == f.Hash)),
        ReportSubmitted f => WithReport(f.Report, report => report with
        {
            Status = ReportStatus.Submitted, Submissions = report.Submissions + 1, SpentPence = f.SpentPence, Sent = f.Text, Text = f.Text, Figures = f.Figures, Summary = f.Summary, Missing = null,
        }),
        ReportReturned f => WithReport(f.Report, report => report with { Status = ReportStatus.SentBack, Missing = f.Missing }),
        ReportAccepted f => WithReport(f.Report, report => report with { Status = ReportStatus.Accepted }),
        TargetsSet f => this with { Targets = f.Targets },
        OutcomeRecorded => this,
        VariationAsked f => this with { Variations = Variations.Add(new(f.Variation, f.Pence, f.Wanted, VariationStatus.Asked)) },
        VariationDeclined f => WithVariation(f.Variation, VariationStatus.Declined),
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    private Award Varied(VariationAgreed fact) => fact.Variation is { } number ? WithVariation(number, VariationStatus.Agreed) with { Pence = fact.Pence } : this with { Pence = fact.Pence };

    private Award WithReport(int number, Func<Report, Report> change) => this with { Reports = Reports.SetItem(number - 1, change(Reports[number - 1])) };

    /// <summary>Other pictures in a report that was sent make it another version: an officer accepts just what they have seen.</summary>
    private Award WithPhotos(int number, Func<ImmutableList<ReportPhoto>, ImmutableList<ReportPhoto>> change) => WithReport(number, report => report with
    {
        Photos = change(report.Photos), Submissions = report.Submissions + (report.Status == ReportStatus.Submitted ? 1 : 0),
    });

    private Award WithVariation(int number, VariationStatus status) => this with { Variations = Variations.SetItem(number - 1, Variations[number - 1] with { Status = status }) };
}
