using System.Security.Cryptography;
using System.Text.Json;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Wording;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>Takes files of past grants in: checked first, then looked at, then recorded. The grants go to the vault; the log says how many, whose and under which licence.</summary>
public sealed class GrantImportDesk(NpgsqlDataSource database, CommandRunner commands, IVault vault, IDatabaseClock clock, GrantFileWording says)
{
    public const int MostBytes = 20 * 1024 * 1024;

    public GrantFile Check(byte[] content) => GrantFile.Read(content, DateOnly.FromDateTime(Moments.ToLondon(clock.Now)));

    /// <summary>Keeps a file that was checked until somebody has looked at it, for a day at most.</summary>
    public async Task<Guid> KeepAsync(GrantFile file, byte[] content, string name, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        await database.ExecuteAsync("delete from participation.grant_drafts where kept_at < now() - interval '1 day'", cancel);
        await database.ExecuteAsync(
            "insert into participation.grant_drafts (id, file_name, file_hash, package, advice) values ($1, $2, $3, $4, $5)",
            cancel, id, name, HashOf(content), file.Json, file.Advice.Select(says.Say).ToArray());
        return id;
    }

    /// <summary>Null when there is none, or none any more.</summary>
    public Task<GrantDraft?> FindAsync(Guid id, CancellationToken cancel) => database.FirstAsync(
        "select file_name, file_hash, package, advice from participation.grant_drafts where id = $1",
        row => new GrantDraft(row.GetString(0), row.GetString(1), row.GetString(2)) { Advice = row.GetFieldValue<string[]>(3) },
        cancel,
        id);

    public Task DropAsync(Guid id, CancellationToken cancel) => database.ExecuteAsync("delete from participation.grant_drafts where id = $1", cancel, id);

    /// <param name="draft">What was checked.</param>
    /// <param name="licence">Its address.</param>
    /// <param name="source">Where it was published; empty when nobody says.</param>
    /// <param name="caller">Who imports it. The import gets the command's id, so that a form that is sent twice imports once.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<CommandReply> ImportAsync(GrantDraft draft, string licence, string source, Caller caller, CancellationToken cancel)
    {
        var package = draft.Package;
        var text = await vault.KeepAsync(PastGrants.Shelf(package.PublisherId), draft.Json, cancel);
        var reply = await commands.RunAsync(
            new ImportPastGrants(new(caller.CommandId, package.PublisherId, text, draft.Hash, package.Grants.Count, package.Sums, licence, source.Length > 0 ? source : null)), caller, cancel);
        if (reply.Refusal is not null)
        {
            await vault.EraseAsync(text, cancel);
        }

        return reply;
    }

    public async Task<CommandReply> WithdrawAsync(Guid import, string reason, Caller caller, CancellationToken cancel) =>
        await FileAsync(import, cancel) is { } file
            ? await commands.RunAsync(new WithdrawPastGrants(file.Publisher, import, reason), caller, cancel)
            : CommandReply.Refused(Refusal.Of("grants-import-unknown"));

    /// <summary>Every file that was ever imported, the newest first.</summary>
    public Task<IReadOnlyList<ImportedFile>> FilesAsync(CancellationToken cancel) => database.QueryAsync(Files + " order by position desc", Read, cancel);

    public Task<ImportedFile?> FileAsync(Guid import, CancellationToken cancel) => database.FirstAsync(Files + " where import = $1", Read, cancel, import);

    /// <summary>Grants that are published by now and would not be any more, and those that somebody else has published.</summary>
    public async Task<(long Gone, long Elsewhere)> ComparedAsync(GrantPackage package, CancellationToken cancel) => await database.FirstAsync(
        """
        select count(*) filter (where publisher = $1 and package_text is not null and id <> all ($2)), count(*) filter (where publisher <> $1 and id = any ($2))
          from participation.published_grants
        """,
        row => (row.GetInt64(0), row.GetInt64(1)),
        cancel,
        package.PublisherId,
        package.Grants.Select(grant => grant.Id).ToArray());

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private const string Files =
        """
        select import, publisher, grants, sums::text, licence, source, imported_at, withdrawn_at, reason,
               withdrawn_at is null and position = (select max(l.position) from participation.past_grant_files l where l.publisher = f.publisher and l.withdrawn_at is null)
          from participation.past_grant_files f
        """;

    private static ImportedFile Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetInt32(2), JsonSerializer.Deserialize<AwardedSum[]>(row.GetString(3))!, row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5),
        row.GetDateTime(6), row.IsDBNull(7) ? null : row.GetDateTime(7), row.IsDBNull(8) ? null : row.GetString(8), row.GetBoolean(9));
}

/// <summary>A file that was checked.</summary>
/// <param name="Name">As its owner called it.</param>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="Json">What may be published of it.</param>
public sealed record GrantDraft(string Name, string Hash, string Json)
{
    /// <summary>What somebody should know before it is imported.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    public GrantPackage Package { get; } = JsonSerializer.Deserialize<GrantPackage>(Json, GrantJson.Options)!;
}

/// <param name="Import">Its id.</param>
/// <param name="Publisher">Whose file it was.</param>
/// <param name="Grants">How many.</param>
/// <param name="Sums">By currency.</param>
/// <param name="Licence">An address.</param>
/// <param name="Source">Where it was published, or null.</param>
/// <param name="ImportedAt">When.</param>
/// <param name="WithdrawnAt">Null while nobody took it back.</param>
/// <param name="Reason">Why it was taken back.</param>
/// <param name="Stands">It is the one whose grants are on the site.</param>
public sealed record ImportedFile(
    Guid Import, string Publisher, int Grants, IReadOnlyList<AwardedSum> Sums, string Licence, string? Source, DateTimeOffset ImportedAt, DateTimeOffset? WithdrawnAt, string? Reason, bool Stands);
