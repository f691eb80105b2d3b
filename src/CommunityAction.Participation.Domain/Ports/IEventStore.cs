namespace CommunityAction.Participation.Domain.Ports;

/// <summary>
/// The log. Positions are gap-free and in commit order: a reader that has seen position N has seen everything up to N.
/// An append is acknowledged after it is durable, a failed one never fails its neighbours, and the same command twice is written once.
/// </summary>
public interface IEventStore
{
    Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancel = default);

    /// <summary>Events of one stream after a version, oldest first.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadStreamAsync(Guid stream, long afterVersion = 0, int limit = int.MaxValue, CancellationToken cancel = default);

    /// <summary>A page of the whole log after a position; with <paramref name="storedNames"/> only those, though the page still covers every position.</summary>
    Task<EventPage> ReadAllAsync(long afterPosition, int limit, IReadOnlyList<string>? storedNames = null, CancellationToken cancel = default);

    /// <summary>The events at some positions, in order; a position that is not there is passed over.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadAtAsync(IReadOnlyCollection<long> positions, CancellationToken cancel = default);

    /// <summary>Returns when the log may have moved past a position, or after <paramref name="patience"/>, whichever comes first.</summary>
    Task WaitForMoveAsync(long afterPosition, TimeSpan patience, CancellationToken cancel = default);
}
