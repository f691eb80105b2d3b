namespace CommunityAction.Participation.Domain.Priorities;

/// <summary>
/// A moment as a place in the log: everything up to it had happened, and nothing after it. The moment of a time of day is the last place before the first event that is
/// stored with a later time, so what was stored at that very time had happened. Places are in commit order, times need not be: where the database's clock was put back,
/// what was written after that belongs to the moment at which the clock had been before. So a moment, once something later is in the log, never changes again.
/// </summary>
/// <param name="Position">The last event that had happened; 0 before the first.</param>
/// <param name="At">The latest time that any event up to here is stored with, in UTC: it never steps back.</param>
public readonly record struct LogMoment(long Position, DateTimeOffset At)
{
    /// <summary>A count is put away after so many events at the latest.</summary>
    public const int MostEvents = 10_000;

    /// <summary>A count is put away before the first event of another quarter of an hour.</summary>
    public static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>Before the first event.</summary>
    public static readonly LogMoment Start = new(0, DateTimeOffset.UnixEpoch);

    /// <summary>The moment of an event that comes after this one.</summary>
    public LogMoment After(long position, DateTimeOffset at) => new(position, at > At ? at : At);

    /// <summary>
    /// Whether counts are to be put away here, before an event that is stored with the time <paramref name="next"/>. It follows from the log alone, so counts that are
    /// made anew are put away at the same places.
    /// </summary>
    /// <param name="last">Where they were put away before.</param>
    /// <param name="next">UTC.</param>
    public bool IsMark(LogMoment last, DateTimeOffset next) =>
        Position > last.Position && (Position - last.Position >= MostEvents || next.Ticks / Quarter.Ticks > At.Ticks / Quarter.Ticks);
}
