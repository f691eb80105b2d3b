using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Letters to everybody in a group: an offer, that it ends soon or has ended, that bank details changed, and that a payment is on its way.</summary>
public sealed class AwardLetters(FundBook funds, NpgsqlDataSource database, IDatabaseClock clock, SiteAddress site, Moments moments, IStringLocalizer<Texts> texts) : IWritesToMany
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(3);

    /// <summary>A program that was away for longer does not write about what is long past.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(2);

    public async Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var since = (clock.Now - StillNews).UtcDateTime;
        var awards = await database.QueryAsync(
            """
            select x.award, x.application, a.fund, x.decision, x.status, x.pence, x.offered_at, x.expires_at, x.bank, x.bank_at
            from participation.grant_awards x join participation.grant_applications a on a.id = x.application
            where x.offered_at > $1 or x.bank_at > $1 or (x.status = 'Offered' and x.expires_at < $2) or (x.status = 'Lapsed' and x.expires_at > $1)
            """,
            row => new News(
                new(row.GetGuid(0)), new(row.GetGuid(1)), new(row.GetGuid(2)), row.GetInt32(3), Enum.Parse<AwardStatus>(row.GetString(4)), row.GetInt64(5), Moment(row.GetDateTime(6)), Moment(row.GetDateTime(7)),
                row.GetInt32(8), row.IsDBNull(9) ? null : Moment(row.GetDateTime(9))),
            cancel, since, (clock.Now + Soon).UtcDateTime);
        var paid = await database.QueryAsync(
            """
            select p.award, x.application, a.fund, p.number, p.pence, p.made_on
            from participation.grant_payments p join participation.grant_awards x on x.award = p.award join participation.grant_applications a on a.id = x.application
            where p.status = 'Made' and p.made_at > $1
            """,
            row => (Award: new AwardId(row.GetGuid(0)), Application: new ApplicationId(row.GetGuid(1)), Fund: new FundId(row.GetGuid(2)), Number: row.GetInt32(3), Pence: row.GetInt64(4), On: row.GetFieldValue<DateOnly>(5)),
            cancel, since);
        return
        [
            .. awards.SelectMany(Of),
            .. paid.Select(one => Letter($"grant-paid:{one.Award}:{one.Number}:{one.On:yyyyMMdd}", MailTopic.Service, texts["A payment is on its way: {0}", FundName(one.Fund)], one.Application,
                [texts["We paid {0} to your group on {1}. It can take three working days to arrive.", Pounds(one.Pence), moments.Date(one.On)]])),
        ];
    }

    private IEnumerable<LetterRound> Of(News one)
    {
        var fund = FundName(one.Fund);
        if (one.Status == AwardStatus.Offered && clock.Now < one.ExpiresAt)
        {
            yield return Letter($"grant-offer:{one.Award}:{one.Decision}", MailTopic.Service, texts["We offer you a grant: {0}", fund], one.Application,
                [texts["We offer your group {0}.", Pounds(one.Pence)], texts["Answer before {0}. After that the offer ends, and the money goes to others.", moments.OnRecord(one.ExpiresAt)]], one.ExpiresAt);
            if (one.ExpiresAt - clock.Now <= Soon && one.ExpiresAt - one.OfferedAt > Soon)
            {
                yield return Letter($"grant-offer-ends:{one.Award}:{one.Decision}", MailTopic.Service, texts["Our offer ends soon: {0}", fund], one.Application,
                    [texts["Nobody in your group has answered our offer of {0}. It ends {1}.", Pounds(one.Pence), moments.OnRecord(one.ExpiresAt)]], one.ExpiresAt);
            }
        }

        if (one.Status == AwardStatus.Lapsed && one.ExpiresAt > clock.Now - StillNews)
        {
            yield return Letter($"grant-offer-lapsed:{one.Award}:{one.Decision}", MailTopic.Service, texts["Our offer has ended: {0}", fund], one.Application,
                [texts["Our offer of {0} ended {1}, and nobody had answered it. The money goes to others.", Pounds(one.Pence), moments.OnRecord(one.ExpiresAt)]]);
        }

        if (one.BankAt > clock.Now - StillNews)
        {
            yield return Letter($"grant-bank:{one.Award}:{one.Bank}", MailTopic.Service, one.Bank == 1 ? texts["We have bank details for your grant: {0}", fund] : texts["The bank details for your grant changed: {0}", fund], one.Application,
                [texts["Somebody gave us details of the account that your grant is paid to, {0}. We check them before anything is paid.", moments.OnRecord(one.BankAt.Value)],
                 texts["If your group did not do this, tell us at once: it may be a fraud."]]);
        }
    }

    private LetterRound Letter(string name, MailTopic topic, string subject, ApplicationId application, IEnumerable<string> said, DateTimeOffset? usefulUntil = null) => new(
        name, topic, subject, [.. said.Select(LetterPart.Say), LetterPart.Link(texts["See where it stands"], site.To($"/grants/applications/{application}/offer"))], usefulUntil)
    {
        To = ApplicantRecipients.Of(database, application),
    };

    private string FundName(FundId fund) => funds.Find(fund)?.Outline.Name ?? texts["a grant"];

    private static string Pounds(long pence) => MoneyText.Of(pence, Domain.Money.Sterling);

    private static DateTimeOffset Moment(DateTime utc) => new(utc, TimeSpan.Zero);

    private sealed record News(
        AwardId Award, ApplicationId Application, FundId Fund, int Decision, AwardStatus Status, long Pence, DateTimeOffset OfferedAt, DateTimeOffset ExpiresAt, int Bank, DateTimeOffset? BankAt);
}
