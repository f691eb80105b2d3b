using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Accounts for ASP.NET Core Identity. One query finds an account with its profile, roles and groups, because every request of somebody who is signed in asks.</summary>
public sealed class AccountStore(NpgsqlDataSource database) : IUserSecurityStampStore<Account>
{
    private const string Select = """
        select a.person, a.email, a.email_key, a.security_stamp, t.text,
          array(select r.role from participation.people_roles r where r.person = a.person order by r.role),
          array(select coalesce(r.ward, '') from participation.people_roles r where r.person = a.person order by r.role),
          array(select m.group_id from participation.group_members m where m.person = a.person and m.standing <> 'Requested' order by m.group_id)
        from participation.accounts a
        left join participation.people p on p.person = a.person
        left join participation.vault_texts t on t.id = p.profile
        """;

    /// <summary>Everybody who uses an address, in the order in which they came.</summary>
    public Task<IReadOnlyList<Account>> AtAsync(string emailKey, CancellationToken cancel) =>
        database.QueryAsync($"{Select} where a.person in (select person from participation.sign_in_addresses where email_key = $1) order by a.person", Read, cancel, emailKey);

    public Task<Account?> FindAsync(PersonId person, CancellationToken cancel) =>
        database.FirstAsync($"{Select} where a.person = $1", Read, cancel, person.Value);

    /// <summary>Addresses of records that became part of theirs: they sign in with these too.</summary>
    public Task<IReadOnlyList<string>> OtherAddressesAsync(PersonId person, CancellationToken cancel) =>
        database.QueryAsync("select email from participation.account_aliases where person = $1 order by email", row => row.GetString(0), cancel, person.Value);

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            "insert into participation.accounts (person, email, email_key, security_stamp) values ($1, $2, $3, $4) on conflict (person) do nothing",
            cancellationToken, user.Person.Value, user.Email, user.EmailKey, user.SecurityStamp);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            "update participation.accounts set email = $2, email_key = $3, security_stamp = $4 where person = $1",
            cancellationToken, user.Person.Value, user.Email, user.EmailKey, user.SecurityStamp);
        return IdentityResult.Success;
    }

    /// <summary>Somebody signs in with another address from now on: with no older one, and in no older session. What waits to be sent to them goes to the new one.</summary>
    public async Task MoveAsync(PersonId person, ProvenAddress to, CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        batch.Add(
            "update participation.accounts set email = $2, email_key = $3, security_stamp = $4 where person = $1",
            person.Value, to.Email, to.Key, Guid.NewGuid().ToString("N"));
        batch.Add("delete from participation.account_aliases where person = $1", person.Value);
        batch.Add("update participation.outbox set address = $2 where person = $1 and state = 'waiting'", person.Value, to.Email);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Whoever signs in with an address of one record is the other from now on, and the sessions of the one end. Doing it again does no harm.</summary>
    public async Task UniteAsync(PersonId from, PersonId to, CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        batch.Add(
            """
            insert into participation.account_aliases (person, email, email_key)
            select $2, old.email, old.email_key from participation.sign_in_addresses old
            where old.person = $1 and not exists (select from participation.accounts a where a.person = $2 and a.email_key = old.email_key)
            on conflict do nothing
            """,
            from.Value, to.Value);
        batch.Add("delete from participation.account_aliases where person = $1", from.Value);
        batch.Add("delete from participation.accounts where person = $1", from.Value);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        await EraseAsync(user.Person, cancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>Takes the address away, and with it every session and every letter that was asked for and not used.</summary>
    public async Task EraseAsync(PersonId person, CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        batch.Add(
            """
            delete from participation.sign_in_requests r
            where r.changes = $1
               or (exists (select from participation.sign_in_addresses mine where mine.person = $1 and mine.email_key = r.email_key)
                   and not exists (select from participation.sign_in_addresses other where other.person <> $1 and other.email_key = r.email_key))
            """,
            person.Value);
        batch.Add("delete from participation.account_aliases where person = $1", person.Value);
        batch.Add("delete from participation.accounts where person = $1", person.Value);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var person) ? await FindAsync(new PersonId(person), cancellationToken) : null;

    /// <summary>People have no user names: their id stands in for one.</summary>
    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => FindByIdAsync(normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Person.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Person.ToString());

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // the data source is not ours
    }

    private static Account Read(NpgsqlDataReader row) => new()
    {
        Person = new(row.GetGuid(0)),
        Email = row.GetString(1),
        EmailKey = row.GetString(2),
        SecurityStamp = row.GetString(3),
        Profile = row.IsDBNull(4) ? null : ProfileText.Read(row.GetString(4)),
        Roles = row.GetFieldValue<string[]>(5).Zip(row.GetFieldValue<string[]>(6))
            .ToDictionary(role => Enum.Parse<Role>(role.First), role => role.Second.Length == 0 ? null : new WardId(role.Second)),
        Groups = [.. row.GetFieldValue<Guid[]>(7).Select(group => new GroupId(group))],
    };
}
