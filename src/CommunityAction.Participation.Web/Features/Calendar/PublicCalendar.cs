using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.OpenData;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Calendar;

/// <summary>What opens and closes, as its pages say: votes, the phases of programmes, and answers that the council owes.</summary>
public sealed class PublicCalendar(
    PollBoards boards, PollMoments moments, ProgrammeBook book, NpgsqlDataSource database, IDatabaseClock clock, SiteAddress site, ProgrammeWording programmes,
    IStringLocalizer<Texts> texts)
{
    /// <summary>What is longer ago is taken out, so that what every subscriber fetches each hour does not grow for ever.</summary>
    public const int DaysKept = 90;

    /// <summary>In the order of time; of one programme, or of all.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(ProgrammeId? programme, CancellationToken cancel) =>
    [
        .. OfPolls(programme).Concat(OfProgrammes(programme)).Concat(await OfAnswersAsync(programme, cancel))
            .Where(entry => entry.At >= clock.Now.AddDays(-DaysKept)).OrderBy(entry => entry.At).ThenBy(entry => entry.Id, StringComparer.Ordinal),
    ];

    private IEnumerable<CalendarEntry> OfPolls(ProgrammeId? programme)
    {
        foreach (var poll in boards.All.Select(board => board.Current.Poll).Where(poll => poll.Rules.Rehearses is null && (programme is null || poll.Rules.Programme == programme)))
        {
            // as pages list them: a draft that can open no more was never on
            if (moments.Find(poll.Id) is { } moment && !(poll.Status == PollStatus.Drafted && poll.Rules.ClosesAt <= clock.Now))
            {
                var off = poll.Status is PollStatus.Voided or PollStatus.Replaced;
                var address = site.To($"p/{poll.Code}");
                yield return new(
                    $"poll-{poll.Id}-opens", poll.Rules.OpensAt, texts["Voting opens: {0}", poll.Rules.Title], poll.Rules.Question, address, moment.ChangedAt, moment.Changes, off);
                yield return new(
                    $"poll-{poll.Id}-closes", poll.ClosedAt, texts["Voting closes: {0}", poll.Rules.Title], poll.Rules.Question, address, moment.ChangedAt, moment.Changes, off);
            }
        }
    }

    private IEnumerable<CalendarEntry> OfProgrammes(ProgrammeId? only)
    {
        foreach (var view in book.Published.Where(view => only is null || view.Id == only))
        {
            var told = view.History.Where(dated => dated.Fact is not PageDrafted).ToList();
            CalendarEntry Entry(string part, DateTimeOffset at, string summary) =>
                new($"programme-{view.Id}-{part}", at, summary, view.Outline.Purpose, site.To($"programmes/{view.Id}"), told[^1].At, told.Count);
            foreach (var phase in view.Programme.Plan.Phases)
            {
                yield return Entry(phase.Phase.ToString().ToLowerInvariant(), phase.StartsAt, $"{view.Outline.Title}: {programmes.Name(phase.Phase)}");
            }

            yield return Entry("ends", view.Programme.Plan.EndsAt, texts["{0} ends", view.Outline.Title]);
        }
    }

    private async Task<IReadOnlyList<CalendarEntry>> OfAnswersAsync(ProgrammeId? programme, CancellationToken cancel) => await database.QueryAsync(
        """
        select p.id, d.title, p.answer_by,
               (select e.timestamp from participation.mt_events e where e.stream_id = p.id and e.type = 'proposals.target-reached.v1' order by e.version desc limit 1)
          from participation.proposals p left join participation.proposal_documents d on d.proposal = p.id
         where p.public and p.answer_by is not null and p.status in ('Accepted', 'ChangeOffered', 'Costed', 'NotFeasible') and ($1::uuid is null or p.programme = $1)
        """,
        row => new CalendarEntry(
            $"proposal-{row.GetGuid(0)}-answer", new DateTimeOffset(row.GetDateTime(2)),
            texts["The council’s answer is due: {0}", row.IsDBNull(1) ? texts["A proposal whose words were removed"].Value : row.GetString(1)], "",
            site.To($"proposals/{row.GetGuid(0)}"), new DateTimeOffset(row.GetDateTime(3)), 0),
        cancel, programme?.Value);
}
