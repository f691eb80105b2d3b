using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Web.Features.Mail;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>Community groups that are not closed: their names and what they are in law. Who belongs to them is left out.</summary>
public sealed class PublicGroups(NpgsqlDataSource database, SiteAddress site)
{
    private const string Select =
        "select g.id, name.text, g.kind, g.registration_number from participation.groups g join participation.vault_texts name on name.id = g.name where not g.closed";

    public static ApiTable<GroupShape> Table { get; } = ApiTable<GroupShape>.Of(
        ("id", one => one.Id), ("address", one => one.Address), ("name", one => one.Name), ("kind", one => one.Kind), ("registrationNumber", one => one.RegistrationNumber));

    /// <summary>Newest first; one more than a page holds if there is more.</summary>
    public Task<IReadOnlyList<GroupShape>> FindAsync(ApiQuery query, CancellationToken cancel) => database.QueryAsync(
        Select + " and ($1::uuid is null or g.id < $1) order by g.id desc limit $2", Read, cancel, query.Cursor, query.Limit + 1);

    public Task<GroupShape?> FindAsync(Guid id, CancellationToken cancel) => database.FirstAsync(Select + " and g.id = $1", Read, cancel, id);

    private GroupShape Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), site.To($"groups/{row.GetGuid(0)}").AbsoluteUri, row.GetString(1), Enum.Parse<GroupKind>(row.GetString(2)),
        row.IsDBNull(3) || row.GetString(3).Length == 0 ? null : row.GetString(3));
}
