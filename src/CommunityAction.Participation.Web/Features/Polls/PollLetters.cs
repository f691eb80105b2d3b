using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>
/// Letters about votes: that one opens, that one will close, that a ballot was counted, what the result is. Only about votes that are open for a day or more, or
/// that somebody answers for: what a hall decides in minutes, the hall has seen.
/// </summary>
public sealed class PollLetters(
    PollBoards boards, IDatabaseClock clock, IBallotBox box, Voters voters, PeopleRegister people, SiteAddress site, Moments moments, ResultWording results, FundBook funds, VoteWording votes,
    IStringLocalizer<Texts> texts)
    : IWritesToMany
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A program that was away for longer does not write about what is long past.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(7);

    public Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var now = clock.Now;
        return Task.FromResult<IReadOnlyList<LetterRound>>([.. boards.All.Select(board => board.Current.Poll).Where(IsWrittenAbout).SelectMany(poll => Of(poll, now))]);
    }

    private static bool IsWrittenAbout(Poll poll) =>
        poll.Rules.Rehearses is null && (poll.Rules.Mandate is not null || poll.Rules.ClosesAt - poll.Rules.OpensAt >= Day);

    private IEnumerable<LetterRound> Of(Poll poll, DateTimeOffset now)
    {
        if (poll.IsOpenAt(now))
        {
            yield return Opening(poll);
            if (poll.Rules.ClosesAt - now <= Day && poll.Rules.ClosesAt - poll.Rules.OpensAt >= 2 * Day)
            {
                yield return Reminder(poll);
            }
        }
        else if (poll.Status == PollStatus.Closed && now - poll.ClosedAt <= StillNews)
        {
            if (poll.Rules.Eligibility is not null && poll.Count is not null)
            {
                yield return Confirmation(poll);
            }
        }

        if (poll is { Status: PollStatus.Closed, Result: { } totals } && now - poll.ClosedAt <= 4 * StillNews)
        {
            yield return Result(poll, totals);
        }
    }

    private LetterRound Opening(Poll poll) => new(
        $"opening:{poll.Id}",
        MailTopic.Reminders,
        texts["Vote now: {0}", poll.Rules.Title],
        [
            LetterPart.Say(poll.Rules.Question),
            LetterPart.Say(texts["Voting is open until {0}.", moments.OnRecord(poll.Rules.ClosesAt)]),
            LetterPart.Link(texts["Go to the ballot"], site.To($"/p/{poll.Code}")),
            .. OtherRoute(poll),
        ],
        poll.Rules.ClosesAt,
        MayVote(poll));

    /// <summary>To all who may vote, whether they have or not: to leave somebody out would tell that they voted.</summary>
    private LetterRound Reminder(Poll poll) => new(
        $"reminder:{poll.Id}",
        MailTopic.Reminders,
        texts["Voting closes soon: {0}", poll.Rules.Title],
        [
            LetterPart.Say(texts["Voting closes {0}. If you have voted, there is nothing to do.", moments.OnRecord(poll.Rules.ClosesAt)]),
            LetterPart.Link(texts["Go to the ballot"], site.To($"/p/{poll.Code}")),
            .. OtherRoute(poll),
        ],
        poll.Rules.ClosesAt,
        MayVote(poll));

    /// <summary>After the close and to all voters in one go, in a random order: its time says nothing about when anybody voted, and nothing is kept for it.</summary>
    private LetterRound Confirmation(Poll poll) => new(
        $"counted:{poll.Id}",
        MailTopic.Service,
        texts["Your vote was counted: {0}", poll.Rules.Title],
        [
            LetterPart.Say(texts["You voted in this vote, and your vote is in the count. This letter does not say how you voted, and we cannot look it up for you."]),
            LetterPart.Link(texts["See the count"], site.To($"/p/{poll.Code}/result")),
            LetterPart.Say(texts["You did not vote? Then tell the council: somebody may have used your account."]),
        ],
        Concerns: async (person, cancel) => (await box.ReadAsync(poll.Id, voters.Of(person), cancel)).Revision > 0);

    private LetterRound Result(Poll poll, Totals totals)
    {
        var standings = Standings.Of(poll, totals);
        var funded = results.Funded(poll, standings);
        return new(
            $"result:{poll.Id}",
            MailTopic.Results,
            texts["The result: {0}", poll.Rules.Title],
            [
                LetterPart.Say(poll.Rules.Question),
                LetterPart.Say($"{results.Headline(poll, standings)}. {results.Detail(poll, standings)}"),
                .. funded.Count > 0 ? [LetterPart.List(funded)] : Array.Empty<LetterPart>(),
                LetterPart.Say(funds.PlanDecidedBy(poll.Rules) is { } plan ? votes.Decides(plan) : poll.Rules.Mandate switch
                {
                    null => texts["This was an open vote: anyone with the code could take part. It shows what people think and does not bind the council."],
                    { IsBinding: true } mandate => texts["This vote itself decides. {0} carries it out.", mandate.DecidedBy],
                    var mandate => texts["This vote recommends. {0} decides.", mandate.DecidedBy],
                }),
                LetterPart.Link(texts["See the result"], site.To($"/p/{poll.Code}/result")),
            ]);
    }

    private IEnumerable<LetterPart> OtherRoute(Poll poll) =>
        poll.Rules.Mandate is { } mandate ? [LetterPart.Say(texts["Other ways to vote: {0}", mandate.OtherRoute])] : [];

    private Func<PersonId, CancellationToken, Task<bool>>? MayVote(Poll poll) => poll.Rules.Eligibility is not { } who ? null
        : async (person, cancel) => await people.FindAsync(person, cancel) is { Profile: var profile } && who.Check(Voters.ResidentOf(profile), poll.Rules.OpensAt) is null;
}
