using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Programmes;
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

    /// <summary>Every officer with an account.</summary>
    public Task<IReadOnlyList<Recipient>> OfficersAsync(CancellationToken cancel) => HoldingAsync(Role.Officer, cancel);

    /// <summary>Every administrator with an account.</summary>
    public Task<IReadOnlyList<Recipient>> AdministratorsAsync(CancellationToken cancel) => HoldingAsync(Role.Administrator, cancel);

    /// <summary>Everybody who handed in a proposal in a programme, or backs or follows one there.</summary>
    public Task<IReadOnlyList<Recipient>> TakingPartAsync(ProgrammeId programme, CancellationToken cancel) => database.QueryAsync(
        """
        select account.person, account.email
        from participation.accounts account
        where account.person in (
          select author from participation.proposals where programme = $1 and submitted_at is not null
          union select s.person from participation.proposal_supporters s join participation.proposals p on p.id = s.proposal where p.programme = $1 and s.stands
          union select f.person from participation.proposal_followers f join participation.proposals p on p.id = f.proposal where p.programme = $1)
        order by random()
        """,
        Read,
        cancel,
        programme.Value);

    private Task<IReadOnlyList<Recipient>> HoldingAsync(Role role, CancellationToken cancel) => database.QueryAsync(
        """
        select account.person, account.email
        from participation.people_roles held join participation.accounts account on account.person = held.person
        where held.role = $1
        order by random()
        """,
        Read,
        cancel,
        role.ToString());

    private static Recipient Read(NpgsqlDataReader row) => new(new PersonId(row.GetGuid(0)), row.GetString(1));
}

public sealed record Recipient(PersonId Person, string Address);
