using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Monitoring.Desk;

/// <summary>A report as officers read it, and what they say to it.</summary>
[Authorize(Policies.Officer)]
public sealed class ReadReportModel(IDatabaseClock clock) : MonitoredCase
{
    private const int DaysToAnswer = 14;

    public Report Report { get; private set; } = null!;

    public string Missing { get; private set; } = "";

    public string Day { get; private set; } = "";

    public string ReportPath => $"{CasePath}/reports/{Report.Number}";

    public async Task<IActionResult> OnGetAsync(Guid id, int number) => await LoadReportAsync(id, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, int number) => !await LoadReportAsync(id, number) ? NotFound()
        : Next(await Monitoring.SendAsync(new AcceptReport(Monitor.File.Id, number, Caller.Actor, Version()), Caller, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostBackAsync(Guid id, int number)
    {
        if (!await LoadReportAsync(id, number))
        {
            return NotFound();
        }

        (Missing, Day) = (Typed("missing"), Typed("day"));
        var day = SectionAnswers.DayOf(Day);
        IReadOnlyList<Refusal> wrong = [.. new[] { WrittenText.Needed(Missing, "missing"), day is null ? Refusal.Of("answer-not-a-day", "day", Day) : null }.OfType<Refusal>()];
        return wrong.Count > 0 ? Refuse(wrong)
            : Next(await Monitoring.SendAsync(new SendReportBack(Monitor.File.Id, number, Version(), await WriteAsync(Missing), day!.Value, Caller.Actor), Caller, HttpContext.RequestAborted));
    }

    /// <summary>Which version was on the officer's screen.</summary>
    private int Version() => int.TryParse(Typed("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private async Task<bool> LoadReportAsync(Guid id, int number)
    {
        if (!await LoadGrantAsync(id) || Monitor.Find(number) is not { Sent: not null } report)
        {
            return false;
        }

        Report = report;
        Day = GrantModel.Written(DateOnly.FromDateTime(Moments.ToLondon(clock.Now)).AddDays(DaysToAnswer));
        return true;
    }
}
