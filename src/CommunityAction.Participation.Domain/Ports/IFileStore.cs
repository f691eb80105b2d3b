namespace CommunityAction.Participation.Domain.Ports;

/// <summary>Files that people put on the site, kept apart from the log so that each can be deleted. What is kept has been checked before.</summary>
public interface IFileStore
{
    Task KeepAsync(StoredFile file, CancellationToken cancel = default);

    /// <summary>Null when there is none, or none any more.</summary>
    Task<StoredFile?> ReadAsync(Guid id, CancellationToken cancel = default);

    Task DeleteAsync(Guid id, CancellationToken cancel = default);
}

/// <param name="Id">UUIDv7; the file's name.</param>
/// <param name="MediaType">image/jpeg or image/png.</param>
/// <param name="Content">All of it.</param>
public sealed record StoredFile(Guid Id, string MediaType, byte[] Content);
