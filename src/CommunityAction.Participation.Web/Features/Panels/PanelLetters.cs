using System.Globalization;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>
/// One letter a day at most to a member of panels, in the morning, on days on which something is new: they sit on a panel and have to declare their interests, their scores are due in three days, or a panel meets
/// tomorrow. It then says all that they have to do on every panel.
/// </summary>
public sealed class PanelLetters(PanelRooms rooms, NpgsqlDataSource database, IDatabaseClock clock, SiteAddress site, Moments moments, IStringLocalizer<Texts> texts) : IWritesToMany
{
    private const int Hour = 8;
    private const int DaysBeforeScores = 3;

    public Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var london = Moments.ToLondon(clock.Now);
        var open = rooms.All.Where(panel => panel.Frozen is null).ToList();
        return Task.FromResult<IReadOnlyList<LetterRound>>(london.Hour < Hour ? [] :
        [
            .. from member in open.SelectMany(panel => panel.Rules!.Members).Distinct()
               let theirs = open.Where(panel => panel.IsMember(member)).ToList()
               where theirs.Any(panel => IsNews(panel, member, DateOnly.FromDateTime(london)))
               select Letter(member, theirs, DateOnly.FromDateTime(london)),
        ]);
    }

    private bool IsNews(Panel panel, PersonId member, DateOnly today)
    {
        var joined = Moments.ToLondon(rooms.SinceWhen(panel, member));
        return (DayOf(joined.AddHours(24 - Hour)) == today && ToDeclare(panel, member) > 0)
            || (panel.ScoresDue is { } due && DayOf(Moments.ToLondon(due)).AddDays(-DaysBeforeScores) == today && ToScore(panel, member) > 0)
            || (panel.MeetsAt is { } meets && DayOf(Moments.ToLondon(meets)).AddDays(-1) == today);
    }

    private LetterRound Letter(PersonId member, IReadOnlyList<Panel> panels, DateOnly today) => new(
        $"panels:{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}:{member}", MailTopic.Service, texts["Your panels: what to do next"], [.. panels.SelectMany(panel => PartsOf(panel, member))], clock.Now.AddDays(1))
    {
        To = cancel => database.QueryAsync("select person, email from participation.accounts where person = $1", row => new Recipient(new(row.GetGuid(0)), row.GetString(1)), cancel, member.Value),
    };

    private IEnumerable<LetterPart> PartsOf(Panel panel, PersonId member)
    {
        yield return LetterPart.Title(panel.Rules!.Title);
        if (ToDeclare(panel, member) is > 0 and var declare)
        {
            yield return LetterPart.Say(texts.Many(declare, "Say whether anything ties you to 1 applicant, before you read anything.", "Say whether anything ties you to {0:N0} applicants, before you read anything."));
        }

        if (ToScore(panel, member) is > 0 and var score)
        {
            yield return LetterPart.Say(texts.Many(score, "You have 1 application to score.", "You have {0:N0} applications to score."));
            if (panel.ScoresDue is { } due)
            {
                yield return LetterPart.Say(texts["Your scores are due {0}.", moments.OnRecord(due)]);
            }
        }

        if (panel.MeetsAt is { } meets && meets > clock.Now)
        {
            yield return LetterPart.Say(texts["The panel meets {0}.", moments.OnRecord(meets)]);
        }

        yield return LetterPart.Link(texts["Go to the panel room"], site.To($"/panel/{panel.Id}"));
    }

    private static int ToDeclare(Panel panel, PersonId member) => panel.Applications.Values.Count(application => !application.Declared.ContainsKey(member) && !application.HasStoodBack(member));

    private static int ToScore(Panel panel, PersonId member) => panel.Awaited.Count(awaited => awaited.Member == member);

    private static DateOnly DayOf(DateTime moment) => DateOnly.FromDateTime(moment);
}
