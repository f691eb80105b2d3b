using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>
/// Takes letters from the outbox to the mail server, several at a time. Every node has one and they share the work: a letter that is taken is out of the
/// others' reach for a while, and comes back if its node dies. So it may leave twice, under the same Message-ID, but is never lost.
/// </summary>
public sealed class Postman(OutboxShelf shelf, IMailer mailer, LetterPress press, OutboxBell bell, DeadAddresses dead, TimeProvider time, int connections, ILogger<Postman> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    private DateTimeOffset _restsUntil;
    private TimeSpan _rest = ShortestRest;

    /// <summary>Sends what is due, until nothing is or the server is away.</summary>
    public async Task DeliverAsync(CancellationToken cancel = default)
    {
        if (time.GetUtcNow() < _restsUntil || !await shelf.IsAnyDueAsync(cancel))
        {
            return;
        }

        using var away = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var answers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => WorkAsync(away, cancel)));
        if (answers.FirstOrDefault(answer => answer is not null) is { } trouble)
        {
            _restsUntil = time.GetUtcNow() + _rest;
            logger.LogWarning("The mail server cannot be used ({Answer}). Letters wait; the next attempt is in {Seconds:N0} seconds", trouble.Code, _rest.TotalSeconds);
            _rest = _rest * 2 < LongestRest ? _rest * 2 : LongestRest;
        }
        else
        {
            _rest = ShortestRest;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(Look, stoppingToken);
                await DeliverAsync(stoppingToken);
                await shelf.TidyAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("The postman will go again: {Problem}", problem.Message);
            }
        }
    }

    /// <summary>One connection's work; what the server said when it cannot be used, after which the other connections take no more either.</summary>
    private async Task<MailOutcome.Unreachable?> WorkAsync(CancellationTokenSource away, CancellationToken cancel)
    {
        while (!away.IsCancellationRequested && await shelf.TakeAsync(cancel) is { } taken)
        {
            if (taken.End is { } end)
            {
                await shelf.EndAsync(taken, end, null, cancel);
                continue;
            }

            var outcome = await mailer.SendAsync(new(taken.Id, taken.Address, taken.Subject, taken.Html, taken.Text, taken.Stop is { } stop ? press.StopAt(stop) : null), cancel);
            switch (outcome)
            {
                case MailOutcome.Accepted:
                    await shelf.EndAsync(taken, LetterEnd.Sent, null, cancel);
                    break;
                case MailOutcome.Refused refused:
                    logger.LogWarning("The letter {Letter} was refused: {Answer}", taken.Id, refused.Code);
                    await shelf.EndAsync(taken, LetterEnd.Refused, refused.Code, cancel);
                    await dead.NoteAsync(taken.Address, refused.Code, cancel);
                    break;
                case MailOutcome.Later later:
                    await shelf.PutBackAsync(taken, later.Code, cancel);
                    break;
                case MailOutcome.Unreachable unreachable:
                    await shelf.PutBackAsync(taken, unreachable.Code, cancel);
                    await away.CancelAsync();
                    return unreachable;
            }
        }

        return null;
    }
}
