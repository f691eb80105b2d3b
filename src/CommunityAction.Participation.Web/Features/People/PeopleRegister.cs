using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Who people are, from the vault. What is asked for and not found was erased, or never there: pages say so.</summary>
public sealed class PeopleRegister(NpgsqlDataSource database)
{
    public const int MostFound = 50;

    private const string Select = """
        select p.person, t.text, coalesce(a.email, ''), p.registered_at
        from participation.people p
        join participation.vault_texts t on t.id = p.profile
        left join participation.accounts a on a.person = p.person
        """;

    public Task<ListedPerson?> FindAsync(PersonId person, CancellationToken cancel = default) =>
        database.FirstAsync($"{Select} where p.person = $1", Read, cancel, person.Value);

    /// <summary>By person, also for a record that was merged into another; whoever was erased is absent.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancel = default) => people.Count == 0
        ? new Dictionary<PersonId, string>()
        : (await database.QueryAsync(
            """
            select asked.person, t.text
            from unnest($1::uuid[]) asked (person)
            left join participation.people_merged m on m.person = asked.person
            join participation.people p on p.person = coalesce(m.into_person, asked.person)
            join participation.vault_texts t on t.id = p.profile
            """,
            row => (Person: new PersonId(row.GetGuid(0)), Profile: ProfileText.Read(row.GetString(1))),
            cancel,
            people.Select(person => person.Value).Distinct().ToArray())).ToDictionary(found => found.Person, found => found.Profile.Name);

    /// <summary>The record that goes on; null when this one was not merged.</summary>
    public async Task<PersonId?> MergedIntoAsync(PersonId person, CancellationToken cancel = default) =>
        await database.FirstAsync("select into_person from participation.people_merged where person = $1", row => (Guid?)row.GetGuid(0), cancel, person.Value) is { } into
            ? new PersonId(into)
            : null;

    /// <summary>Whether somebody else is an administrator too.</summary>
    public Task<bool> OthersAdministerAsync(PersonId person, CancellationToken cancel = default) => database.FirstAsync(
        "select exists (select from participation.people_roles where role = $2 and person <> $1)", row => row.GetBoolean(0), cancel, person.Value, nameof(Role.Administrator));

    /// <summary>By a part of the name or of the address, by name; everybody with a role when nothing is asked for. At most <see cref="MostFound"/>.</summary>
    public Task<IReadOnlyList<ListedPerson>> SearchAsync(string text, CancellationToken cancel = default)
    {
        var where = text.Length == 0
            ? "where $1 = '' and exists (select from participation.people_roles r where r.person = p.person)"
            : "where strpos(lower(t.text::jsonb ->> 'name'), lower($1)) > 0 or strpos(lower(a.email), lower($1)) > 0";
        return database.QueryAsync($"{Select} {where} order by lower(t.text::jsonb ->> 'name'), p.person limit {MostFound}", Read, cancel, text);
    }

    /// <summary>Every officer, by name.</summary>
    public Task<IReadOnlyList<ListedPerson>> OfficersAsync(CancellationToken cancel = default) => HoldingAsync(Role.Officer, cancel);

    /// <summary>Everybody who holds a role, by name.</summary>
    public Task<IReadOnlyList<ListedPerson>> HoldingAsync(Role role, CancellationToken cancel = default) => database.QueryAsync(
        $"{Select} where exists (select from participation.people_roles r where r.person = p.person and r.role = $1) order by lower(t.text::jsonb ->> 'name'), p.person",
        Read, cancel, role.ToString());

    /// <summary>Those who came last, and everybody with a role; at most 100.</summary>
    public Task<IReadOnlyList<ListedPerson>> NewestAsync(CancellationToken cancel = default) => database.QueryAsync(
        $"{Select} order by exists (select from participation.people_roles r where r.person = p.person) desc, p.registered_at desc limit 100", Read, cancel);

    /// <summary>In alphabetical order of the roles.</summary>
    public Task<IReadOnlyList<HeldRole>> RolesAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancel = default) => database.QueryAsync(
        "select person, role, ward, granted_by, granted_at from participation.people_roles where person = any ($1) order by person, role",
        row => new HeldRole(new(row.GetGuid(0)), Enum.Parse<Role>(row.GetString(1)), row.IsDBNull(2) ? null : new WardId(row.GetString(2)), row.GetString(3), new DateTimeOffset(row.GetDateTime(4))),
        cancel,
        people.Select(person => person.Value).ToArray());

    /// <summary>How many people use somebody's address, them included.</summary>
    public Task<long> SharingAsync(PersonId person, CancellationToken cancel = default) => database.FirstAsync(
        "select count(*) from participation.accounts mine join participation.accounts other using (email_key) where mine.person = $1",
        row => row.GetInt64(0),
        cancel,
        person.Value);

    private static ListedPerson Read(NpgsqlDataReader row) =>
        new(new(row.GetGuid(0)), ProfileText.Read(row.GetString(1)), row.GetString(2), new DateTimeOffset(row.GetDateTime(3)));
}

public sealed record ListedPerson(PersonId Person, Profile Profile, string Email, DateTimeOffset RegisteredAt);

/// <param name="By">The actor who granted it, as in the log.</param>
public sealed record HeldRole(PersonId Person, Role Role, WardId? Ward, string By, DateTimeOffset At);
