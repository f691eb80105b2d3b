using Npgsql;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>How a letter ended. Stored by its lower-case name.</summary>
public enum LetterEnd
{
    Sent,

    /// <summary>The server said no for good.</summary>
    Refused,

    /// <summary>Three days were not enough, or it was of no use any more.</summary>
    GivenUp,

    /// <summary>The person stopped letters on its topic after it was posted.</summary>
    Unwanted,

    /// <summary>The person's address took a letter back before.</summary>
    Unreachable,
}

/// <summary>The letters that wait, for those who carry them. When a letter ends, all that is personal in it goes, and that it was sent stays.</summary>
public sealed class OutboxShelf(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Longer than any attempt takes: after that its node is taken to be dead.</summary>
    private static readonly TimeSpan OutOfReach = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);
    private static readonly TimeSpan KeptWhenOutdated = TimeSpan.FromDays(30);
    private static readonly TimeSpan TidiesEvery = TimeSpan.FromHours(1);

    private DateTimeOffset _tidied;

    /// <summary>One look for all connections, so that an outbox with nothing in it costs little.</summary>
    public async Task<bool> IsAnyDueAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select exists (select from participation.outbox where state = 'waiting' and due <= $1)");
        command.Parameters.Add(new() { Value = time.GetUtcNow().UtcDateTime });
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>The letter that has waited longest, out of the others' reach for two minutes; null when none is due.</summary>
    public async Task<TakenLetter?> TakeAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand(
            """
            update participation.outbox letter set attempts = attempts + 1, due = $2
            where id = (select id from participation.outbox where state = 'waiting' and due <= $1 order by due limit 1 for update skip locked)
            returning id, address, subject, html, body, stop, attempts, posted, useful_until,
              stop is not null and not coalesce((select wanted from participation.mail_choices where token = letter.stop), false),
              exists (select from participation.unreachable_people dead where dead.person = letter.person)
            """);
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        command.Parameters.Add(new() { Value = (now + OutOfReach).UtcDateTime });
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel))
        {
            return null;
        }

        var outdated = row.GetDateTime(7) + Patience <= now.UtcDateTime || (!row.IsDBNull(8) && row.GetDateTime(8) <= now.UtcDateTime);
        return new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetGuid(5), row.GetInt32(6))
        {
            End = row.GetBoolean(9) ? LetterEnd.Unwanted : row.GetBoolean(10) ? LetterEnd.Unreachable : outdated ? LetterEnd.GivenUp : null,
        };
    }

    /// <summary>For another attempt: after half a minute, then twice as long each time, up to a quarter of an hour.</summary>
    public Task PutBackAsync(TakenLetter letter, string answer, CancellationToken cancel)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(letter.Attempts - 1, 10));
        var due = time.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
        return ExecuteAsync("update participation.outbox set due = $2, answer = $3 where id = $1 and state = 'waiting'", cancel, letter.Id, due.UtcDateTime, answer);
    }

    public Task EndAsync(TakenLetter letter, LetterEnd end, string? answer, CancellationToken cancel) => ExecuteAsync(
        """
        update participation.outbox set state = $2, ended = $3, answer = coalesce($4, answer), address = null, subject = null, html = null, body = null
        where id = $1 and state = 'waiting'
        """,
        cancel,
        letter.Id, end == LetterEnd.GivenUp ? "given-up" : end.ToString().ToLowerInvariant(), time.GetUtcNow().UtcDateTime, (object?)answer ?? DBNull.Value);

    /// <summary>Strikes out letters that could not be sent again anyway: their moment has passed a month ago. The others stay, so that none is sent twice.</summary>
    public async Task TidyAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now - _tidied >= TidiesEvery)
        {
            await ExecuteAsync("delete from participation.outbox where state <> 'waiting' and useful_until < $1", cancel, (now - KeptWhenOutdated).UtcDateTime);
            _tidied = now;
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <param name="Attempts">This one included.</param>
public sealed record TakenLetter(Guid Id, string Address, string Subject, string Html, string Text, Guid? Stop, int Attempts)
{
    /// <summary>It is not to be sent: how it ends; null when it is.</summary>
    public LetterEnd? End { get; init; }
}
