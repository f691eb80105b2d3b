using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Groups;

/// <summary>The community groups, and who belongs to them.</summary>
public sealed class GroupRegister(NpgsqlDataSource database)
{
    public const int MostListed = 500;

    private const string Select = """
        select g.id, g.kind, coalesce(g.registration_number, ''), t.text,
          (select count(*) from participation.group_members m where m.group_id = g.id and m.standing <> 'Requested'),
          exists (select from participation.group_members m where m.group_id = g.id and m.standing = 'Contact'), g.closed
        from participation.groups g join participation.vault_texts t on t.id = g.name
        """;

    /// <summary>Those that are not closed, by name.</summary>
    public Task<IReadOnlyList<ListedGroup>> AllAsync(CancellationToken cancel) =>
        database.QueryAsync($"{Select} where not g.closed order by lower(t.text), g.id limit {MostListed}", Read, cancel);

    /// <summary>Those in which nobody is left who lets people in, by name.</summary>
    public Task<IReadOnlyList<ListedGroup>> WithoutContactAsync(CancellationToken cancel) => database.QueryAsync(
        $"""
        {Select} where not g.closed and not exists (select from participation.group_members m where m.group_id = g.id and m.standing = 'Contact')
        order by lower(t.text), g.id limit {MostListed}
        """,
        Read,
        cancel);

    public Task<ListedGroup?> FindAsync(GroupId group, CancellationToken cancel) => database.FirstAsync($"{Select} where g.id = $1", Read, cancel, group.Value);

    public async Task<IReadOnlyList<ListedGroup>> OfAsync(IReadOnlyCollection<GroupId> groups, CancellationToken cancel) => groups.Count == 0
        ? []
        : await database.QueryAsync($"{Select} where g.id = any ($1) order by lower(t.text), g.id", Read, cancel, groups.Select(group => group.Value).ToArray());

    /// <summary>Contacts first, then members, then those who asked to join.</summary>
    public Task<IReadOnlyList<(PersonId Person, Standing Standing)>> PeopleAsync(GroupId group, CancellationToken cancel) => database.QueryAsync(
        "select person, standing from participation.group_members where group_id = $1 order by array_position(array['Contact', 'Member', 'Requested'], standing), person",
        row => (new PersonId(row.GetGuid(0)), Enum.Parse<Standing>(row.GetString(1))),
        cancel,
        group.Value);

    private static ListedGroup Read(NpgsqlDataReader row) =>
        new(new(row.GetGuid(0)), Enum.Parse<GroupKind>(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetBoolean(5), row.GetBoolean(6));
}

/// <param name="RegistrationNumber">Empty when there is none.</param>
/// <param name="Members">Contacts included.</param>
/// <param name="HasContact">Somebody lets people in.</param>
/// <param name="IsClosed">Nobody joins it or acts for it any more.</param>
public sealed record ListedGroup(GroupId Id, GroupKind Kind, string RegistrationNumber, string Name, long Members, bool HasContact, bool IsClosed);
