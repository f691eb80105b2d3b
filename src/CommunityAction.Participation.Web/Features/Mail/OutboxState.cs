using Npgsql;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>How the letters are doing, for officers.</summary>
public sealed class OutboxState(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    public async Task<OutboxFigures> ReadAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            """
            select count(*) filter (where state = 'waiting'), min(posted) filter (where state = 'waiting'),
              count(*) filter (where state = 'sent' and ended > $1), count(*) filter (where state in ('refused', 'given-up') and ended > $1),
              coalesce(string_agg(distinct answer, ', ') filter (where state in ('refused', 'given-up') and ended > $1), '')
            from participation.outbox
            where state = 'waiting' or ended > $1
            """);
        command.Parameters.Add(new() { Value = (time.GetUtcNow() - Lately).UtcDateTime });
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new(row.GetInt64(0), row.IsDBNull(1) ? null : new DateTimeOffset(row.GetDateTime(1)), row.GetInt64(2), row.GetInt64(3), row.GetString(4));
    }
}

/// <param name="Waiting">Now.</param>
/// <param name="OldestWaiting">When it was posted; null when none waits.</param>
/// <param name="Sent">In the last seven days.</param>
/// <param name="Failed">In the last seven days, for good.</param>
/// <param name="Answers">What the mail server said to those, as codes.</param>
public sealed record OutboxFigures(long Waiting, DateTimeOffset? OldestWaiting, long Sent, long Failed, string Answers)
{
    public static readonly OutboxFigures None = new(0, null, 0, 0, "");
}
