using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>
/// Letters to everybody in a group that applied: what was decided and why, that their appeal came in, how it was answered; and to every officer that an appeal waits. Each says where to read more;
/// feedback is only on that page.
/// </summary>
public sealed class DecisionLetters(
    DecisionList decisions, FundBook funds, AddressBook addresses, NpgsqlDataSource database, IDatabaseClock clock, SiteAddress site, Moments moments, DecisionWording wording,
    IStringLocalizer<Texts> texts) : IWritesToMany
{
    /// <summary>A program that was away for longer does not write about what is long past.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(2);

    public async Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var since = clock.Now - StillNews;
        return [.. (await decisions.SinceAsync(since, cancel)).SelectMany(one => Of(one, since))];
    }

    private IEnumerable<LetterRound> Of(ListedDecision one, DateTimeOffset since)
    {
        var fund = funds.Find(one.Fund)!;
        if (one.DecidedAt > since)
        {
            yield return ToGroup(one, "decided", texts["We have decided: {0}", fund.Outline.Name], texts["Read the decision"], DecidedParts(one, fund.Currency));
        }

        if (one.AppealAt is not { } at || at <= since)
        {
            yield break;
        }

        yield return one.Appeal switch
        {
            AppealState.Upheld => ToGroup(one, "appeal-upheld", texts["Your appeal was upheld: {0}", fund.Outline.Name], texts["Read the answer"], [texts["We will decide again, and write to you then."]]),
            AppealState.Dismissed => ToGroup(one, "appeal-dismissed", texts["Your appeal was dismissed: {0}", fund.Outline.Name], texts["Read the answer"], [texts["The decision stands. The answer says why."]]),
            _ => ToGroup(one, "appeal-received", texts["We have your appeal: {0}", fund.Outline.Name], texts["See your appeal"],
                [texts["It came in {0}, in time.", moments.OnRecord(at)], texts["Somebody who did not decide will answer it, and we will write to you then."]]),
        };
        if (one.Appeal == AppealState.Lodged)
        {
            yield return new(
                $"grant-appeal-waits:{one.Application}:{one.Number}", MailTopic.Service, texts["An appeal waits: {0}", fund.Outline.Name],
                [LetterPart.Say(texts["It came in {0}. Whoever decided cannot answer it.", moments.OnRecord(at)]), LetterPart.Link(texts["Answer the appeal"], site.To($"/officer/grants/applications/{one.Application}/appeal"))])
            {
                To = addresses.OfficersAsync,
            };
        }
    }

    private IEnumerable<string> DecidedParts(ListedDecision one, string currency)
    {
        var amount = new DecisionText(one.Outcome, one.Pence, currency, one.Reason, [], new(one.Decider, "", null));
        yield return texts["{0}: {1}.", wording.Name(one.Outcome), wording.Amount(amount, one.Requested)];
        if (one.Reason is { Length: > 0 } reason)
        {
            yield return reason;
        }

        yield return one.Outcome == GrantOutcome.Declined ? texts["You can apply again when the next round opens."] : texts["We will send you an offer. You get no money before you have accepted it."];
        yield return texts["If you think the decision is wrong, you can appeal before {0}.", moments.OnRecord(one.AppealUntil)];
    }

    private LetterRound ToGroup(ListedDecision one, string what, string subject, string link, IEnumerable<string> said) => new(
        $"grant-{what}:{one.Application}:{one.Number}", MailTopic.Service, subject, [.. said.Select(LetterPart.Say), LetterPart.Link(link, site.To($"/grants/applications/{one.Application}/decision"))])
    {
        To = ApplicantRecipients.Of(database, one.Application),
    };
}
