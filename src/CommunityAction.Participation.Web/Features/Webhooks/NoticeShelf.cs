using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Webhooks;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>Notices that wait, for those who carry them. Every node carries; a notice that is taken is out of the others' reach for a while, and comes back if its node dies.</summary>
public sealed class NoticeShelf(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>What an officer sends to see whether it arrives.</summary>
    public const string Test = "Test";

    private static readonly TimeSpan OutOfReach = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(3);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The notice that has waited longest; null when none is due. Nothing of a webhook that is paused, but for a test.</summary>
    public Task<TakenNotice?> TakeAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return database.FirstAsync(
            """
            update participation.webhook_notices notice set attempts = attempts + 1, due = $2
              from participation.webhook_keys key
             where key.webhook = notice.webhook and notice.id = (
               select n.id from participation.webhook_notices n join participation.webhooks w on w.id = n.webhook join participation.webhook_keys k on k.webhook = n.webhook
                where n.state = 'waiting' and n.due <= $1 and (not w.paused or n.kind = 'Test')
                order by n.due limit 1 for update of n skip locked)
            returning notice.id, notice.event, notice.kind, notice.subject, notice.happened, notice.attempts, key.address, key.secret,
              case when key.old_until > $1 then key.old_secret end
            """,
            row => new TakenNotice(
                row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetGuid(3), new DateTimeOffset(row.GetDateTime(4)), row.GetInt32(5), new Uri(row.GetString(6)),
                row.IsDBNull(8) ? [row.GetString(7)] : [row.GetString(7), row.GetString(8)]),
            cancel, now.UtcDateTime, (now + OutOfReach).UtcDateTime);
    }

    public Task DeliveredAsync(TakenNotice notice, string answer, CancellationToken cancel) => EndAsync(notice, "delivered", answer, cancel);

    /// <summary>For another attempt: after 20 seconds, then three times as long each time, up to three hours; given up when a day has passed since it happened.</summary>
    public Task PutBackAsync(TakenNotice notice, string answer, CancellationToken cancel)
    {
        var pause = FirstPause * Math.Pow(3, Math.Min(notice.Attempts - 1, 10));
        var due = time.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
        return due > notice.Happened + WebhooksProjection.Patience
            ? EndAsync(notice, "given-up", answer, cancel)
            : database.ExecuteAsync("update participation.webhook_notices set due = $2, answer = $3 where id = $1 and state = 'waiting'", cancel, notice.Id, due.UtcDateTime, answer);
    }

    public Task TestAsync(WebhookId webhook, CancellationToken cancel) => database.ExecuteAsync(
        "insert into participation.webhook_notices (webhook, event, kind, subject, happened, due) values ($1, gen_random_uuid(), $2, $1, $3, $3)",
        cancel, webhook.Value, Test, time.GetUtcNow().UtcDateTime);

    public Task TidyAsync(CancellationToken cancel) => database.ExecuteAsync(
        "delete from participation.webhook_notices where state <> 'waiting' and ended < $1", cancel, (time.GetUtcNow() - Kept).UtcDateTime);

    private Task<int> EndAsync(TakenNotice notice, string state, string answer, CancellationToken cancel) => database.ExecuteAsync(
        "update participation.webhook_notices set state = $2, answer = $3, ended = $4 where id = $1 and state = 'waiting'",
        cancel, notice.Id, state, answer, time.GetUtcNow().UtcDateTime);
}

/// <param name="Id">Of this delivery.</param>
/// <param name="Event">What happened: the same in every attempt and for every webhook, so that a receiver knows it again.</param>
/// <param name="Kind">A <see cref="NoticeKind"/>, or a test.</param>
/// <param name="Subject">The poll, the proposal or the programme.</param>
/// <param name="Happened">UTC.</param>
/// <param name="Attempts">This one included.</param>
/// <param name="Address">Where to.</param>
/// <param name="Secrets">To sign with.</param>
public sealed record TakenNotice(Guid Id, Guid Event, string Kind, Guid Subject, DateTimeOffset Happened, int Attempts, Uri Address, IReadOnlyList<string> Secrets);
