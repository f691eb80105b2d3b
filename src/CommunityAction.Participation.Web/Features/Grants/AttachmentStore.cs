using System.Security.Cryptography;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Keeps what applicants attach, by its hash. What a file is, its first bytes say, not its name.</summary>
public sealed class AttachmentStore(NpgsqlDataSource database)
{
    /// <summary>For <c>[RequestSizeLimit]</c> and <c>[RequestFormLimits]</c>: with room for the other fields.</summary>
    public const long LargestForm = AddAttachment.MostBytes + (512 * 1024);

    private static readonly (byte[] Begins, string MediaType, string Extension)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "application/pdf", "pdf"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg", "jpg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png", "png"),
    ];

    /// <summary>Keeps a file; refuses: file-too-large, file-type-wrong.</summary>
    public async Task<(KeptFile? File, Refusal? Refusal)> KeepAsync(ApplicationId application, string question, IFormFile file, CancellationToken cancel)
    {
        if (file.Length > AddAttachment.MostBytes)
        {
            return (null, Refusal.Of("file-too-large", question, AddAttachment.MostBytes / (1024 * 1024)));
        }

        using var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, cancel);
        var content = copy.ToArray();
        if (Kinds.FirstOrDefault(kind => content.AsSpan().StartsWith(kind.Begins)) is not { MediaType: { } type })
        {
            return (null, Refusal.Of("file-type-wrong", question));
        }

        return (await KeepAsync(application, type, content, cancel), null);
    }

    /// <summary>Keeps what has been checked before.</summary>
    public async Task<KeptFile> KeepAsync(ApplicationId application, string mediaType, byte[] content, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await database.ExecuteAsync(
            "insert into participation.grant_files (application, hash, content) values ($1, $2, $3) on conflict do nothing", cancel, application.Value, hash, content);
        return new(hash, mediaType, content.Length);
    }

    /// <summary>Null when there is none, or none any more.</summary>
    public Task<byte[]?> ReadAsync(ApplicationId application, string hash, CancellationToken cancel) => database.FirstAsync(
        "select content from participation.grant_files where application = $1 and hash = $2", row => row.GetFieldValue<byte[]>(0), cancel, application.Value, hash);

    public Task DeleteAsync(ApplicationId application, string hash, CancellationToken cancel) =>
        database.ExecuteAsync("delete from participation.grant_files where application = $1 and hash = $2", cancel, application.Value, hash);

    public static string ExtensionOf(string mediaType) => Kinds.First(kind => kind.MediaType == mediaType).Extension;
}

public sealed record KeptFile(string Hash, string MediaType, long Bytes);
