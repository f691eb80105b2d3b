using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Letters to everybody in a group: that its application came in, that changes are asked for, that a round will close soon and its draft was not sent, or that it has closed.</summary>
public sealed class GrantLetters(FundBook funds, NpgsqlDataSource database, IDatabaseClock clock, SiteAddress site, Moments moments, IStringLocalizer<Texts> texts) : IWritesToMany
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(2);

    /// <summary>A program that was away for longer does not write about what is long past.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(2);

    public async Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var news = await database.QueryAsync(
            "select id, fund, round, status, saved_at, submitted_at from participation.grant_applications where status = any ($1) and (submitted_at > $2 or status <> $3)",
            row => (Id: new ApplicationId(row.GetGuid(0)), Fund: new Domain.Grants.FundId(row.GetGuid(1)), Round: new Domain.Grants.RoundId(row.GetGuid(2)), Status: Enum.Parse<ApplicationStatus>(row.GetString(3)), SentAt: row.IsDBNull(5) ? null : (DateTime?)row.GetDateTime(5)),
            cancel, new[] { nameof(ApplicationStatus.Submitted), nameof(ApplicationStatus.Draft), nameof(ApplicationStatus.ChangesRequested) }, (clock.Now - StillNews).UtcDateTime, nameof(ApplicationStatus.Submitted));
        return [.. news.Select(one => funds.Find(one.Fund) is { } fund && fund.Find(one.Round) is { } round ? Of(one.Id, one.Status, one.SentAt, fund, round) : null).OfType<LetterRound>()];
    }

    private LetterRound? Of(ApplicationId id, ApplicationStatus status, DateTime? sentAt, Fund fund, Round round) => status switch
    {
        ApplicationStatus.Submitted => Letter($"grant-received:{id}:{sentAt:yyyyMMddHHmmss}", MailTopic.Service, texts["We have your application: {0}", fund.Outline.Name], id,
            [texts["It came in {0}, in time.", moments.OnRecord(new DateTimeOffset(sentAt!.Value, TimeSpan.Zero))], texts["You can read it and its receipt whenever you like."]]),
        ApplicationStatus.ChangesRequested => Letter($"grant-changes:{id}:{sentAt:yyyyMMddHHmmss}", MailTopic.Service, texts["We ask you for changes: {0}", fund.Outline.Name], id,
            [texts["Your application says which parts, and until when you can change them."]]),
        _ when round.Plan.IsOpenAt(clock.Now) && round.Plan.ClosesAt - clock.Now <= Soon => Letter($"grant-closing:{id}", MailTopic.Reminders, texts["Closes soon: {0}", fund.Outline.Name], id,
            [texts["Your group has started an application and not sent it. The round closes {0}.", moments.OnRecord(round.Plan.ClosesAt)]], round.Plan.ClosesAt),
        _ when round.Plan.ClosesAt <= clock.Now && clock.Now - round.Plan.ClosesAt <= StillNews => Letter($"grant-closed:{id}", MailTopic.Service, texts["Not sent: your application to {0}", fund.Outline.Name], id,
            [texts["The round closed {0}, and your group’s application was not sent. You can still read it.", moments.OnRecord(round.Plan.ClosesAt)]]),
        _ => null,
    };

    private LetterRound Letter(string name, MailTopic topic, string subject, ApplicationId id, IEnumerable<string> said, DateTimeOffset? usefulUntil = null) => new(
        name, topic, subject, [.. said.Select(LetterPart.Say), LetterPart.Link(texts["See your application"], site.To($"/grants/applications/{id}"))], usefulUntil)
    {
        To = ApplicantRecipients.Of(database, id),
    };
}
