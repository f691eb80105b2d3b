using System.Text.Json;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants.OpenData;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>Published grants from the table that <c>participation.publish_grant</c> fills.</summary>
public sealed class PublishedGrants(NpgsqlDataSource database) : IPublishedGrants
{
    public async Task<PublishedState> StateAsync(CancellationToken cancel = default) => (await database.FirstAsync(
        """
        select count(*), least(min(p.published_at), (select min(imported_at) from participation.past_grant_files), (select min(first_at) from participation.grant_publications)),
               greatest(max(p.published_at), (select max(greatest(imported_at, withdrawn_at)) from participation.past_grant_files), (select max(last_at) from participation.grant_publications))
          from participation.published_grants p
        """,
        row => new PublishedState(row.GetInt64(0), Moment(row, 1), Moment(row, 2)),
        cancel))!;

    public async Task<IReadOnlyList<Grant>> ReadAsync(CancellationToken cancel = default) =>
        await database.QueryAsync("select d.document::text from participation.published_grants p join participation.published_grant_documents d using (id) order by p.publisher, p.place, p.id", row => Read(row, 0), cancel);

    /// <summary>One grant; null when it is not published.</summary>
    public Task<Grant?> FindAsync(string id, CancellationToken cancel = default) =>
        database.FirstAsync("select document::text from participation.published_grant_documents where id = $1", row => Read(row, 0), cancel, id);

    /// <summary>Of the council's own.</summary>
    public Task<long> CountOwnAsync(CancellationToken cancel = default) =>
        database.FirstAsync("select count(*) from participation.published_grants where publisher = $1", row => row.GetInt64(0), cancel, OwnGrantsProjection.Publisher);

    /// <summary>The application that a grant of the council's own was given for; null of others.</summary>
    public async Task<Guid?> ApplicationOfAsync(string id, CancellationToken cancel = default) =>
        (await database.QueryAsync("select application from participation.grant_publications where grant_id = $1 and application is not null", row => row.GetGuid(0), cancel, id)) is [var application] ? application : null;

    internal static Grant Read(NpgsqlDataReader row, int column) => JsonSerializer.Deserialize<Grant>(row.GetString(column), GrantJson.Options)!;

    private static DateTimeOffset? Moment(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : new DateTimeOffset(row.GetDateTime(column));
}
