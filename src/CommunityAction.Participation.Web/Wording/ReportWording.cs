using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Reports on grants in words.</summary>
public sealed class ReportWording(IStringLocalizer<Texts> texts, IDatabaseClock clock)
{
    /// <summary>What everybody who reports is asked: how many people it reached.</summary>
    public string PeopleReached => texts["People it reached so far"];

    public string Day(DateOnly day) => texts["{0:d MMMM yyyy}", day];

    /// <summary>Report 1 · Final report</summary>
    public string Name(Report report) => Name(report.Number, report.IsFinal);

    public string Name(int number, bool isFinal) => isFinal ? texts["Final report"] : texts["Report {0:N0}", number];

    /// <summary>Where a report stands, and the class of its mark.</summary>
    public (string Text, string Tag) State(ReportStatus status, DateOnly dueOn) => (status, new ReportDates(dueOn).At(clock.Now)) switch
    {
        (ReportStatus.Accepted, _) => (texts["Accepted"], "ca-tag--good"),
        (ReportStatus.Submitted, _) => (texts["Sent"], "ca-tag--part"),
        (ReportStatus.Cancelled, _) => (texts["Not needed"], ""),
        (_, >= ReportTiming.Late) => (texts["Late"], "ca-tag--late"),
        (ReportStatus.SentBack, _) => (texts["Needs a change"], "ca-tag--late"),
        (_, ReportTiming.Today) => (texts["Due today"], "ca-tag--part"),
        (_, ReportTiming.Soon) => (texts["Due soon"], "ca-tag--part"),
        _ => (texts["Not due yet"], ""),
    };

    /// <summary>Due 1 April 2027 · Due 1 April 2027, 3 days late</summary>
    public string Due(ReportStatus status, DateOnly dueOn)
    {
        var late = DateOnly.FromDateTime(Moments.ToLondon(clock.Now)).DayNumber - dueOn.DayNumber;
        return status is ReportStatus.Requested or ReportStatus.SentBack && late > 0
            ? texts["Due {0}, {1}", Day(dueOn), texts.Many(late, "{0:N0} day late", "{0:N0} days late")]
            : texts["Due {0}", Day(dueOn)];
    }

    public string Filter(string state) => state switch
    {
        "late" => texts["A report is late"],
        "due" => texts["A report is due soon"],
        "read" => texts["A report waits to be read"],
        "change" => texts["The group asks for a change"],
        "bare" => texts["No report is asked for"],
        "closed" => texts["Closed"],
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public string Name(VariationStatus status) => status switch
    {
        VariationStatus.Asked => texts["Not answered yet"],
        VariationStatus.Agreed => texts["Agreed"],
        VariationStatus.Declined => texts["Declined"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
