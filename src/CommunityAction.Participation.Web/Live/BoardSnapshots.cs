using System.Collections.Concurrent;

namespace CommunityAction.Participation.Web.Live;

/// <summary>The last snapshot of each board, made once for all who want it.</summary>
public sealed class BoardSnapshots
{
    private static readonly TimeSpan Recently = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentDictionary<PollBoard, Made> _made = new();

    /// <summary>The board as it is now.</summary>
    public BoardSnapshot Current(PollBoard board) =>
        _made.TryGetValue(board, out var made) && made.Snapshot.Sequence == board.Sequence ? made.Snapshot : Make(board);

    /// <summary>
    /// The board as it was a moment ago, for somebody who is in its room already: what has come since is shown there at the next tick. So a thousand who come back
    /// at once, while votes come in, do not each cost a count. Only its figures may be old: whether it is open is always as it stands.
    /// </summary>
    public BoardSnapshot Recent(PollBoard board) =>
        _made.TryGetValue(board, out var made) && Environment.TickCount64 - made.At < Recently.TotalMilliseconds
        && made.Snapshot.Status == BoardSnapshot.StatusOf(board.Current.Poll)
            ? made.Snapshot
            : Current(board);

    /// <summary>Never puts an older snapshot in the place of a newer one.</summary>
    private BoardSnapshot Make(PollBoard board)
    {
        var made = new Made(BoardSnapshot.Of(board.View()), Environment.TickCount64);
        return _made.AddOrUpdate(board, made, (_, other) => other.Snapshot.Sequence > made.Snapshot.Sequence ? other : made).Snapshot;
    }

    private sealed record Made(BoardSnapshot Snapshot, long At);
}
