using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Where letters to many go, in an order that says nothing.</summary>
public sealed class AddressBook(NpgsqlDataSource database)
{
    /// <summary>Everybody who asked for letters on a topic.</summary>
    public Task<IReadOnlyList<Recipient>> WantingAsync(MailTopic topic, CancellationToken cancel) => database.QueryAsync(
        """
        select account.person, account.email
        from participation.mail_choices choice join participation.accounts account on account.person = choice.person
        where choice.topic = $1 and choice.wanted
        order by random()
        """,
        Read,
        cancel,
        topic.ToString());

    /// <summary>Everybody with an account.</summary>
    public Task<IReadOnlyList<Recipient>> EverybodyAsync(CancellationToken cancel) =>
        database.QueryAsync("select person, email from participation.accounts order by random()", Read, cancel);

    private static Recipient Read(NpgsqlDataReader row) => new(new PersonId(row.GetGuid(0)), row.GetString(1));
}

public sealed record Recipient(PersonId Person, string Address);
