using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>Letters to the groups on a shortlist: that residents vote on their project, that the result is there, or that the vote was stopped.</summary>
public sealed class ShortlistLetters(PollBoards boards, FundBook funds, NpgsqlDataSource database, IDatabaseClock clock, SiteAddress site, Moments moments, VoteWording words, IStringLocalizer<Texts> texts) : IWritesToMany
{
    /// <summary>A program that was away for longer does not write about what is long past.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(14);

    public Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<LetterRound>>(
    [
        .. from board in boards.All
           let poll = board.Current.Poll
           where poll.Rules.Rehearses is null && clock.Now - poll.ClosedAt <= StillNews
           let fund = poll.Rules.Shortlist is { } shortlist ? funds.OfRound(shortlist.Round)?.Fund : null
           where fund is not null
           from option in poll.Rules.Options
           where option.Application is not null
           let letter = Of(poll, fund, option.Application!.Value)
           where letter is not null
           select letter,
    ]);

    private LetterRound? Of(Poll poll, Fund fund, ApplicationId application) => poll switch
    {
        _ when poll.IsOpenAt(clock.Now) => Letter($"shortlist-open:{poll.Id}:{application}", texts["Residents vote on your project: {0}", fund.Outline.Name], application,
        [
            LetterPart.Say(texts["Voting is open until {0}.", moments.OnRecord(poll.Rules.ClosesAt)]),
            LetterPart.Say(texts["Everybody can read your project’s title, the first answer of your form, your group’s name, the ward, who it helps, and the amounts. Nothing else that you sent is public."]),
            LetterPart.Link(texts["See what people read"], site.To($"/grants/shortlist/{application}")),
            LetterPart.Link(texts["Go to the vote"], site.To($"/p/{poll.Code}")),
        ]),
        { Status: PollStatus.Closed, Result: not null } => Letter($"shortlist-result:{poll.Id}:{application}", texts["Residents have voted: {0}", fund.Outline.Name], application,
        [
            LetterPart.Say(fund.Decision.VoteDecides ? texts["{0} You hear from us with the decision and its reasons.", words.Decides(fund.Decision)]
                : poll.Rules.Mandate is { IsBinding: true } mandate ? texts["This vote itself decides. {0} carries it out.", mandate.DecidedBy]
                : texts["The result is a recommendation. {0} decides, and you hear from us with reasons.", fund.Decision.DecidedBy]),
            LetterPart.Link(texts["See the result"], site.To($"/grants/rounds/{poll.Rules.Shortlist!.Round}/vote")),
        ]),
        { Status: PollStatus.Voided } => Letter($"shortlist-stopped:{poll.Id}:{application}", texts["The vote on your project was stopped: {0}", fund.Outline.Name], application,
        [
            LetterPart.Say(texts["It does not count. The reason: {0}", poll.Reason]),
            LetterPart.Say(texts["Your application stands as it is. There is nothing to do for you now."]),
        ]),
        _ => null,
    };

    private LetterRound Letter(string name, string subject, ApplicationId application, IReadOnlyList<LetterPart> body) => new(
        name, MailTopic.Service, subject, [.. body, LetterPart.Link(texts["See your application"], site.To($"/grants/applications/{application}"))])
    {
        To = ApplicantRecipients.Of(database, application),
    };
}
