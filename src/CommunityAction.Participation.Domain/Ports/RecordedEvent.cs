namespace CommunityAction.Participation.Domain.Ports;

/// <summary>One fact as it stands in the log.</summary>
/// <param name="Position">1 for the first event of all, then without a gap, in commit order.</param>
/// <param name="Stream">The stream it belongs to.</param>
/// <param name="Version">1 for the first event of its stream.</param>
/// <param name="Id">The event's own id.</param>
/// <param name="StoredName">For example <c>polls.poll-opened.v1</c>.</param>
/// <param name="Fact">The fact, or null when this program does not know the stored name or cannot read it.</param>
/// <param name="At">The database's clock under the append lock, in UTC.</param>
/// <param name="Envelope">Null on a ballot.</param>
public sealed record RecordedEvent(
    long Position, Guid Stream, long Version, Guid Id, string StoredName, object? Fact, DateTimeOffset At, Envelope? Envelope);

/// <summary>A stretch of the log.</summary>
/// <param name="Events">What was asked for, in order; others between them were passed over.</param>
/// <param name="Through">Everything up to this position has been seen: read on after it.</param>
/// <param name="Head">The last position of the log, as far as was known when it was read.</param>
public sealed record EventPage(IReadOnlyList<RecordedEvent> Events, long Through, long Head)
{
    public bool IsLast => Through >= Head;
}
