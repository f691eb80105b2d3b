using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>Declared results as a feed, in the order in which they were declared.</summary>
public sealed class ResultFeed(PollBoards boards, PollMoments moments, ResultWording results, CouncilSettings council, SiteAddress site, IDatabaseClock clock, IStringLocalizer<Texts> texts)
{
    public const string Path = "/results.atom";
    private const int Most = 50;

    public static void Map(WebApplication web) => web.MapGet(Path, (HttpContext http, ResultFeed feed) => ApiAnswer.Bytes(http, feed.Write(), AtomFeed.MediaType)).RequireAuthorization(Policies.Read);

    private byte[] Write()
    {
        var entries =
            (from board in boards.All
             let poll = board.Current.Poll
             where poll is { Status: PollStatus.Closed, Result: not null } && poll.Rules.Rehearses is null
             let declared = moments.Find(poll.Id)?.DeclaredAt
             where declared is not null
             orderby declared descending
             select Entry(poll, declared.Value)).Take(Most).ToList();
        return new AtomFeed(
            site.To(Path[1..]), site.To("open-data"), texts["{0}: declared results", council.FullName], council.FullName, council.Licence,
            entries.Count > 0 ? entries[0].At : clock.Now, entries).Write();
    }

    private AtomEntry Entry(Poll poll, DateTimeOffset declared)
    {
        var standings = Standings.Of(poll, poll.Result!);
        var voted = texts.Many(poll.Result!.Ballots, "{0:N0} person voted.", "{0:N0} people voted.");
        return new(
            site.To($"p/{poll.Code}/result"), poll.Rules.Title, declared, council.FullName, "result", texts["Declared result"],
            $"{poll.Rules.Question} {results.Headline(poll, standings)}. {results.Detail(poll, standings)} {voted}");
    }
}
