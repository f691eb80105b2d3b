using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Wording;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>
/// Tells authors, supporters and followers of each step by letter. Reads the log from where it left off; a step that is read twice, or by two nodes, is one
/// letter, because the outbox posts one letter for one reason. What the demo does tells nobody.
/// </summary>
public sealed class ProposalLetters(
    IEventStore log, IVault vault, IOutbox outbox, Backers backers, IServiceScopeFactory scopes, SiteAddress site, ProposalLetterText texts, NpgsqlDataSource database,
    ILogger<ProposalLetters> logger) : BackgroundService
{
    private const string Name = "proposal-letters:1";
    private const int PageSize = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(10);
    private static readonly IReadOnlyList<string> Reads = EventCatalogue.NamesOf<ProposalFact>();

    /// <summary>Everything up to here has been told.</summary>
    public long Position { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                Position = await database.FirstAsync(
                    "select last_seq_id from participation.mt_event_progression where name = $1", rows => rows.GetInt64(0), stoppingToken, Name);
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("Letters about proposals will be tried again: {Problem}", problem.Message);
                await Task.Delay(Patience, stoppingToken);
            }
        }
    }

    private async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            var page = await log.ReadAllAsync(Position, PageSize, Reads, cancel);
            foreach (var step in page.Events)
            {
                await TellAsync(step, cancel);
            }

            if (page.Events.Count > 0)
            {
                await SaveAsync(page.Through, cancel);
            }

            Position = page.Through;
            if (page.IsLast)
            {
                await Task.Delay(Rest, cancel); // a busy log moves a thousand times a second
                await log.WaitForMoveAsync(Position, Patience, cancel);
            }
        }
    }

    private Task<int> SaveAsync(long through, CancellationToken cancel) => database.ExecuteAsync(
        """
        insert into participation.mt_event_progression (name, last_seq_id, last_updated) values ($1, $2, now())
        on conflict (name) do update set last_seq_id = greatest(mt_event_progression.last_seq_id, $2), last_updated = now()
        """,
        cancel, Name, through);

    private async Task TellAsync(RecordedEvent step, CancellationToken cancel)
    {
        if (step.Fact is not ProposalFact fact || step.Envelope?.Actor == Caller.System("demo").Actor)
        {
            return;
        }

        var file = await ProposalFile.ReadAsync(new(step.Stream), log, vault, cancel);
        if (texts.Of(fact) is { } news)
        {
            await TellPeopleAsync(step, file, news, cancel);
        }

        var owner = fact is OwnerChanged changed ? changed.Owner : file.Proposal.Owner;
        if (owner is { } officer && texts.ToOwner(fact, file.Proposal) is { } duty)
        {
            await PostAsync(step, officer, MailTopic.Service, file, duty, $"/officer/proposals/{step.Stream}", cancel);
        }
    }

    private async Task TellPeopleAsync(RecordedEvent step, ProposalFile file, ProposalNews news, CancellationToken cancel)
    {
        var author = file.Proposal.Author;
        await PostAsync(step, author, MailTopic.Service, file, news.ToAuthor, $"/proposals/{step.Stream}/check", cancel);
        if (news.ToOthers.Length > 0)
        {
            foreach (var person in (await backers.WhoListenAsync(new(step.Stream), cancel)).Where(person => person != author))
            {
                await PostAsync(step, person, MailTopic.Following, file, news.ToOthers, $"/proposals/{step.Stream}", cancel);
            }
        }
    }

    private async Task PostAsync(RecordedEvent step, PersonId person, MailTopic topic, ProposalFile file, string news, string path, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AccountStore>().FindAsync(person, cancel) is { Email.Length: > 0 } account)
        {
            var letter = texts.Letter(file, (ProposalFact)step.Fact!, news, site.To(path));
            await outbox.PostAsync(new($"proposal:{step.Id}:{person}", person, account.Email, topic, letter.Subject, letter.Body), cancel);
        }
    }
}
