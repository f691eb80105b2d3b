using System.Globalization;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>On Monday mornings: what is on, and what was decided in the week before. A week in which nothing is on and nothing was decided has none.</summary>
public sealed class WeeklyDigest(PollBoards boards, IDatabaseClock clock, SiteAddress site, Moments moments, ResultWording results, IStringLocalizer<Texts> texts) : IWritesToMany
{
    private const int Hour = 8;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var london = Moments.ToLondon(clock.Now);
        return Task.FromResult<IReadOnlyList<LetterRound>>(london is { DayOfWeek: DayOfWeek.Monday, Hour: >= Hour } && Body() is { Count: > 0 } body
            ? [new($"digest:{ISOWeek.GetYear(london)}-{ISOWeek.GetWeekOfYear(london)}", MailTopic.Digest, texts["This week: what is on and what was decided"], body, clock.Now.AddDays(3))]
            : []);
    }

    private List<LetterPart> Body()
    {
        var polls = boards.All.Select(board => board.Current.Poll).Where(poll => poll.Rules.Rehearses is null).ToList();
        var open = polls.Where(poll => poll.IsOpenAt(clock.Now)).OrderBy(poll => poll.Rules.ClosesAt).ToList();
        var decided = polls.Where(poll => poll is { Status: PollStatus.Closed, Result: not null } && clock.Now - poll.ClosedAt <= Week).OrderBy(poll => poll.ClosedAt).ToList();
        return
        [
            .. open.Count == 0 ? [] : open.SelectMany(poll => new[]
            {
                LetterPart.Say(texts["{0}: {1} Voting closes {2}.", poll.Rules.Title, poll.Rules.Question, moments.OnRecord(poll.Rules.ClosesAt)]),
                LetterPart.Link(texts["Go to the ballot"], site.To($"/p/{poll.Code}")),
            }).Prepend(LetterPart.Title(texts["On now"])),
            .. decided.Count == 0 ? [] : decided.SelectMany(poll => new[]
            {
                LetterPart.Say($"{poll.Rules.Title}: {results.Headline(poll, Standings.Of(poll, poll.Result!))}."),
                LetterPart.Link(texts["See the result"], site.To($"/p/{poll.Code}/result")),
            }).Prepend(LetterPart.Title(texts["Decided last week"])),
        ];
    }
}
