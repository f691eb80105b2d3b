using CommunityAction.Participation.Adapters.Postgres;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>
/// Writes the rounds that are due, once a minute on every node. A round that was broken off is written again from its beginning: the outbox takes each reason
/// once, so nobody gets two.
/// </summary>
public sealed class LetterRounds(
    IEnumerable<IWritesToMany> writers, AddressBook book, IOutbox outbox, NpgsqlDataSource database, TimeProvider time, ILogger<LetterRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public async Task WriteDueAsync(CancellationToken cancel = default)
    {
        var due = await Task.WhenAll(writers.Select(writer => writer.DueAsync(cancel)));
        foreach (var round in due.SelectMany(of => of).Where(round => !_written.Contains(round.Name)))
        {
            if (!await IsWrittenAsync(round, cancel))
            {
                await WriteAsync(round, cancel);
            }

            _written.Add(round.Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Every, stoppingToken);
                await WriteDueAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("Letters to many will be written later: {Problem}", problem.Message);
            }
        }
    }

    private async Task WriteAsync(LetterRound round, CancellationToken cancel)
    {
        var people = round.To is { } given ? await given(cancel)
            : round.Topic == MailTopic.Service ? await book.EverybodyAsync(cancel)
            : await book.WantingAsync(round.Topic, cancel);
        foreach (var (person, address) in people)
        {
            if (round.Concerns is null || await round.Concerns(person, cancel))
            {
                await outbox.PostAsync(new($"{round.Name}:{person}", person, address, round.Topic, round.Subject, round.Body) { UsefulUntil = round.UsefulUntil }, cancel);
            }
        }

        await database.ExecuteAsync(
            "insert into participation.letter_rounds (round, written) values ($1, $2) on conflict do nothing", cancel, round.Name, time.GetUtcNow().UtcDateTime);
    }

    private async Task<bool> IsWrittenAsync(LetterRound round, CancellationToken cancel) =>
        await database.FirstAsync("select true from participation.letter_rounds where round = $1", row => row.GetBoolean(0), cancel, round.Name);
}
