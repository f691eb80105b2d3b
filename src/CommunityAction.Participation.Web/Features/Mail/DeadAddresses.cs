using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>
/// Whom no letter reaches. They are written to no more until they prove their address again by signing in with it; letters with a code to sign in always go.
/// </summary>
public sealed class DeadAddresses(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>What a server says of the mailbox itself, not of this mail, of us or of its own trouble: RFC 5321 (550, 551, 553), RFC 3463 (subjects 0, 1, 2 and 4).</summary>
    public static bool IsMeant(string answer)
    {
        var (code, enhanced) = answer.Split(' ') is [var first, var second, ..] ? (first, second) : answer.Contains('.', StringComparison.Ordinal) ? ("", answer) : (answer, "");
        return enhanced.Split('.') is ["5", var subject, _] ? subject is "0" or "1" or "2" or "4" : code is "550" or "551" or "553";
    }

    /// <summary>Notes that letters to an address come back, for everybody who uses it.</summary>
    public async Task NoteAsync(string address, string answer, CancellationToken cancel)
    {
        if (IsMeant(answer) && EmailAddress.Parse(address) is { } parsed)
        {
            await database.ExecuteAsync(Note("email_key = $3"), cancel, time.GetUtcNow().UtcDateTime, answer, parsed.Key);
        }
    }

    /// <summary>The same for the address of a person.</summary>
    public async Task NoteAsync(PersonId person, string answer, CancellationToken cancel)
    {
        if (IsMeant(answer))
        {
            await database.ExecuteAsync(
                Note("email_key = (select email_key from participation.accounts where person = $3)"), cancel, time.GetUtcNow().UtcDateTime, answer, person.Value);
        }
    }

    /// <summary>Somebody has read a letter at this address: all who use it are written to again.</summary>
    public Task<int> ProvenAsync(string emailKey, CancellationToken cancel) => database.ExecuteAsync(
        "delete from participation.unreachable_people where person in (select person from participation.accounts where email_key = $1)", cancel, emailKey);

    private static string Note(string whose) =>
        $"insert into participation.unreachable_people (person, since, answer) select person, $1, $2 from participation.accounts where {whose} on conflict (person) do nothing";
}
