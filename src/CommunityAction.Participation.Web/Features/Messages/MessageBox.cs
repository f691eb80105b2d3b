using CommunityAction.Participation.Adapters.Postgres;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Messages;

/// <summary>Messages that wait for an officer, in a table of their own: they hold what people write and how to reach them, so they are not in the log.</summary>
public sealed class MessageBox(NpgsqlDataSource database)
{
    public const int LongestText = 2_000;
    public const int LongestContact = 200;
    public const int LongestPage = 300;

    /// <summary>More than any council reads: beyond it somebody is playing.</summary>
    private const int MostWaiting = 2_000;

    /// <summary>False when the box is full.</summary>
    public async Task<bool> PutAsync(MessageKind kind, string page, string text, string format, string contact, CancellationToken cancel) =>
        await database.ExecuteAsync(
            """
            insert into participation.messages (id, kind, page, text, format, contact)
            select $1, $2, $3, $4, $5, $6 where (select count(*) from participation.messages where done_at is null) < $7
            """,
            cancel, Guid.CreateVersion7(), kind.ToString(), page, text, format, contact, MostWaiting) == 1;

    /// <summary>Those that wait, the oldest first; at most 200.</summary>
    public Task<IReadOnlyList<Message>> WaitingAsync(CancellationToken cancel) => database.QueryAsync(
        "select id, kind, page, text, format, contact, received_at from participation.messages where done_at is null order by received_at, id limit 200",
        row => new Message(
            row.GetGuid(0), Enum.Parse<MessageKind>(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), new DateTimeOffset(row.GetDateTime(6))),
        cancel);

    /// <summary>Takes one off the queue. What was dealt with 90 days ago or more is deleted for good.</summary>
    public async Task DoneAsync(Guid id, string by, CancellationToken cancel)
    {
        await database.ExecuteAsync("update participation.messages set done_at = now(), done_by = $2 where id = $1 and done_at is null", cancel, id, by);
        await database.ExecuteAsync("delete from participation.messages where done_at < now() - interval '90 days'", cancel);
    }
}
