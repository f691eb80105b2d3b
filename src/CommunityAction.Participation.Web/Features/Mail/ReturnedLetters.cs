using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Smtp;
using CommunityAction.Participation.Domain.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Letters that did not arrive: refused at once, given up after three days, or sent back hours later.</summary>
public sealed class ReturnedLetters(NpgsqlDataSource database, DeadAddresses dead, TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <summary>A report that names no mail of ours is about the last one to that receiver; servers give up after five days.</summary>
    private static readonly TimeSpan LongestReturn = TimeSpan.FromDays(7);

    /// <summary>Puts a report on record with its letter. The same report again changes nothing. Gives how many letters came back.</summary>
    public async Task<int> RecordAsync(DeliveryReport report, CancellationToken cancel)
    {
        var recorded = 0;
        foreach (var failure in report.Failures)
        {
            var letter = report.Mail is { } mail
                ? await EndAsync("id = $1", mail, failure.Code, cancel)
                : EmailAddress.Parse(failure.Address) is { } address ? await EndLastAsync(address, failure.Code, cancel) : null;
            if (letter is { Person: { } person })
            {
                await dead.NoteAsync(person, failure.Code, cancel);
            }

            recorded += letter is null ? 0 : 1;
        }

        return recorded;
    }

    /// <summary>Those that nobody has looked at, the oldest first; at most 200. A letter that was of no use any more is no loss.</summary>
    public Task<IReadOnlyList<ReturnedLetter>> WaitingAsync(CancellationToken cancel) => database.QueryAsync(
        """
        select o.id, o.topic, o.person, o.state, coalesce(o.answer, ''), o.ended, u.person is not null
          from participation.outbox o left join participation.unreachable_people u on u.person = o.person
         where o.state in ('refused', 'given-up') and o.looked_at is null and o.ended > $1 and (o.state = 'refused' or o.useful_until is null or o.useful_until > o.ended)
         order by o.ended limit 200
        """,
        row => new ReturnedLetter(
            row.GetGuid(0), Enum.Parse<MailTopic>(row.GetString(1)), row.IsDBNull(2) ? null : new PersonId(row.GetGuid(2)), row.GetString(3) == "refused", row.GetString(4),
            new(row.GetDateTime(5)), row.GetBoolean(6)),
        cancel,
        (time.GetUtcNow() - Lately).UtcDateTime);

    public Task<int> LookedAtAsync(Guid letter, string by, CancellationToken cancel) => database.ExecuteAsync(
        "update participation.outbox set looked_at = $2, looked_by = $3 where id = $1 and state in ('refused', 'given-up') and looked_at is null",
        cancel, letter, time.GetUtcNow().UtcDateTime, by);

    private Task<EndedLetter?> EndLastAsync(EmailAddress address, string code, CancellationToken cancel) => EndAsync(
        """
        id = (select o.id from participation.outbox o join participation.accounts a on a.person = o.person
               where a.email_key = $1 and o.state = 'sent' and o.ended > $4 order by o.ended desc limit 1)
        """,
        address.Key, code, cancel, (time.GetUtcNow() - LongestReturn).UtcDateTime);

    private Task<EndedLetter?> EndAsync(string which, object value, string code, CancellationToken cancel, params object[] more) => database.FirstAsync(
        $"update participation.outbox set state = 'refused', answer = $2, ended = $3 where state = 'sent' and {which} returning person",
        row => new EndedLetter(row.IsDBNull(0) ? null : new PersonId(row.GetGuid(0))),
        cancel,
        [value, code, time.GetUtcNow().UtcDateTime, .. more]);

    private sealed record EndedLetter(PersonId? Person);
}

/// <param name="Letter">Its id.</param>
/// <param name="Topic">What it was about.</param>
/// <param name="Person">Null for an address that nobody had proven.</param>
/// <param name="IsRefused">The server said no for good; else three days were not enough.</param>
/// <param name="Answer">The server's codes.</param>
/// <param name="At">UTC.</param>
/// <param name="IsStopped">We do not write to this person until they prove their address again.</param>
public sealed record ReturnedLetter(Guid Letter, MailTopic Topic, PersonId? Person, bool IsRefused, string Answer, DateTimeOffset At, bool IsStopped);
