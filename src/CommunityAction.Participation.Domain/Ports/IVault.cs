namespace CommunityAction.Participation.Domain.Ports;

/// <summary>
/// Names, contacts and whatever a person writes: kept by person and apart from the log, so that it can be erased while every event and every count stays
/// as it was. Keep a text first, then record the fact that refers to it.
/// </summary>
public interface IVault
{
    Task<TextRef> KeepAsync(PersonId person, string text, CancellationToken cancel = default);

    /// <summary>By the texts' ids. A text that was erased is absent: pages say that it was removed.</summary>
    Task<IReadOnlyDictionary<Guid, string>> ReadAsync(IReadOnlyCollection<TextRef> texts, CancellationToken cancel = default);

    /// <summary>Everything that is kept of a person, oldest first.</summary>
    Task<IReadOnlyList<string>> ReadAllAsync(PersonId person, CancellationToken cancel = default);

    /// <summary>Erases one text, such as the name that a newer one has replaced.</summary>
    Task EraseAsync(TextRef text, CancellationToken cancel = default);

    /// <summary>Everything that is kept of a person is kept of another from now on: two records of one person became one.</summary>
    Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel = default);

    /// <summary>Erases everything that is kept of a person, for good.</summary>
    Task EraseAsync(PersonId person, CancellationToken cancel = default);
}
