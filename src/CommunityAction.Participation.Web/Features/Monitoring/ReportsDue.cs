using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>Reports to read, reports that are so late that somebody has to ask, and changes to answer.</summary>
public sealed class ReportsDue(OwedReports owed, IDatabaseClock clock, IStringLocalizer<Texts> texts) : IDueWork
{
    /// <summary>A group waits for an answer.</summary>
    private const int DaysToRead = 14;
    private const int DaysToAnswer = 10;

    public async Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default)
    {
        var now = clock.Now;
        return
        [
            .. (await owed.ReportsAsync(now, cancel)).Select(Of).OfType<DueItem>(),
            .. (await owed.VariationsAsync(now, cancel)).Where(variation => variation.AnsweredAt is null).Select(variation => new DueItem(
                texts["Answer a change that a group asks for"], Subject(variation.Title), $"/officer/grants/applications/{variation.Application}/monitoring", variation.AskedAt.AddDays(DaysToAnswer), texts["officers"])
            {
                Kind = DueKind.Grants, Since = variation.AskedAt,
            }),
        ];
    }

    private DueItem? Of(OwedReport report)
    {
        var path = $"/officer/grants/applications/{report.Application}";
        return report.Status == ReportStatus.Submitted && report.At is { } sent
                ? new(texts["Read a report"], Subject(report.Title), $"{path}/reports/{report.Number}", sent.AddDays(DaysToRead), texts["officers"]) { Kind = DueKind.Grants, Since = sent }
            : report.IsOwed && report.Dates.At(clock.Now) is var timing && timing >= ReportTiming.VeryLate
                ? new(texts["Ask for a report that is late"], Subject(report.Title), $"{path}/monitoring", report.Dates.VeryLateFrom, timing == ReportTiming.LongLate ? texts["officers and administrators"] : texts["officers"])
                {
                    Kind = DueKind.Grants, Since = report.Dates.LateFrom,
                }
            : null;
    }

    private string Subject(string? title) => title ?? texts["An application whose text was removed"];
}
