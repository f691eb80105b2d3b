using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>
/// Letters about reports. To everybody in the group: one is due soon, due today, late, sent back or accepted, and what became of a change that it asked for. Two weeks late it goes to officers, four weeks late to administrators.
/// Another day by which it is due begins anew.
/// </summary>
public sealed class ReportLetters(
    OwedReports owed, FundBook funds, AddressBook addresses, NpgsqlDataSource database, IDatabaseClock clock, SiteAddress site, ReportWording wording, IStringLocalizer<Texts> texts) : IWritesToMany
{
    /// <summary>A program that was away for longer does not write about what is long past.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(2);

    public async Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var since = clock.Now - StillNews;
        var reports = await owed.ReportsAsync(since, cancel);
        var variations = await owed.VariationsAsync(since, cancel);
        return [.. reports.SelectMany(Of), .. variations.Where(variation => variation.AnsweredAt is not null).Select(Of)];
    }

    private IEnumerable<LetterRound> Of(OwedReport report)
    {
        var (fund, name, day, path) = (FundName(report.Fund), wording.Name(report.Number, report.IsFinal), wording.Day(report.DueOn), $"/grants/applications/{report.Application}/reports/{report.Number}");
        LetterRound ToGroup(string what, MailTopic topic, string subject, string said, DateTimeOffset? until = null) => Group(Reason(what, report), topic, subject, said, path, report.Application, until);

        if (report.Status == ReportStatus.Accepted)
        {
            yield return ToGroup("accepted", MailTopic.Service, texts["We accept your report: {0}", fund], texts["Thank you. We have read “{0}” and accept it.", name]);
        }
        else if (report.Status == ReportStatus.SentBack && report.At > clock.Now - StillNews)
        {
            yield return ToGroup("back", MailTopic.Service, texts["We need a little more: {0}", fund], texts["We have read “{0}”, and something is missing. The report says what. Please send it again by {1}.", name, day]);
        }

        if (!report.IsOwed)
        {
            yield break;
        }

        switch (report.Dates.At(clock.Now))
        {
            case ReportTiming.Soon:
                yield return ToGroup("soon", MailTopic.Service, texts["A report is due soon: {0}", fund], texts["“{0}” is due on {1}. You can begin now and finish later.", name, day], report.Dates.LateFrom);
                break;
            case ReportTiming.Today:
                yield return ToGroup("today", MailTopic.Service, texts["A report is due today: {0}", fund], texts["“{0}” is due today. If you cannot make it, tell us before the day ends.", name], report.Dates.LateFrom);
                break;
            case ReportTiming.Late:
                yield return ToGroup("late", MailTopic.Service, texts["Your report is late: {0}", fund], texts["“{0}” was due on {1}, and we do not have it yet. Please send it now, or tell us what keeps you.", name, day]);
                break;
            case ReportTiming.VeryLate:
                yield return Council("very-late", report, name, ReportDates.DaysToOfficers, addresses.OfficersAsync);
                break;
            case ReportTiming.LongLate:
                yield return Council("long-late", report, name, ReportDates.DaysToAdministrators, addresses.AdministratorsAsync);
                yield return ToGroup("long-late-group", MailTopic.Service, texts["Your report is very late: {0}", fund], texts["“{0}” was due on {1}. Without it we cannot close your grant, and may not be able to give you another one.", name, day]);
                break;
        }
    }

    private LetterRound Of(AskedVariation variation) => Group(
        $"grant-change:{variation.Award}:{variation.Number}", MailTopic.Service, texts["We have answered: {0}", FundName(variation.Fund)],
        texts["You asked to change your grant. Your application says what we decided, and why."], $"/grants/applications/{variation.Application}", variation.Application);

    private LetterRound Council(string what, OwedReport report, string name, int days, Func<CancellationToken, Task<IReadOnlyList<Recipient>>> to) => new(
        Reason(what, report), MailTopic.Service, texts["A report on a grant is more than {0:N0} days late", days],
        [
            LetterPart.Say(texts["“{0}” on the project “{1}” was due on {2}, and has not come.", name, report.Title ?? texts["An application whose text was removed"].Value, wording.Day(report.DueOn)]),
            LetterPart.Say(texts["Please speak to the group. You can give it another day, or say that the report is not needed."]),
            LetterPart.Link(texts["Look after this grant"], site.To($"/officer/grants/applications/{report.Application}/monitoring")),
        ])
    {
        To = to,
    };

    private LetterRound Group(string name, MailTopic topic, string subject, string said, string path, ApplicationId application, DateTimeOffset? usefulUntil = null) =>
        new(name, topic, subject, [LetterPart.Say(said), LetterPart.Link(texts["Go to your grant"], site.To(path))], usefulUntil) { To = ApplicantRecipients.Of(database, application) };

    /// <summary>Sent back or due on another day, a report is written about anew.</summary>
    private static string Reason(string what, OwedReport report) => $"report-{what}:{report.Award}:{report.Number}:{report.DueOn:yyyyMMdd}{(report.IsOwed ? $"{report.At:yyyyMMddHHmmss}" : "")}";

    private string FundName(FundId fund) => funds.Find(fund)?.Outline.Name ?? texts["a grant"];
}
