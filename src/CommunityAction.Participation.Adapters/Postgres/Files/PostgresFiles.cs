using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Files;

/// <summary>Files as rows: every node has them, and a backup of the database is a backup of the pictures.</summary>
public sealed class PostgresFiles(NpgsqlDataSource database) : IFileStore
{
    public Task KeepAsync(StoredFile file, CancellationToken cancel = default) =>
        database.ExecuteAsync("insert into participation.files (id, media_type, content) values ($1, $2, $3)", cancel, file.Id, file.MediaType, file.Content);

    public Task<StoredFile?> ReadAsync(Guid id, CancellationToken cancel = default) => database.FirstAsync(
        "select media_type, content from participation.files where id = $1", row => new StoredFile(id, row.GetString(0), row.GetFieldValue<byte[]>(1)), cancel, id);

    public Task DeleteAsync(Guid id, CancellationToken cancel = default) => database.ExecuteAsync("delete from participation.files where id = $1", cancel, id);
}
