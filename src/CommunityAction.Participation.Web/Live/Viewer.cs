using Microsoft.AspNetCore.SignalR;

namespace CommunityAction.Participation.Web.Live;

/// <summary>One connection that watches a board. Nobody waits for it; when it takes nothing for too long, its connection is ended.</summary>
public sealed class Viewer(HubConnectionContext connection)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private readonly ViewerStream? _stream = connection.GetHttpContext()?.Features.Get<ViewerStream>();
    private Task _sending = Task.CompletedTask;
    private long _shown;
    private long? _busySince;

    /// <summary>The room that it is in, and its place there; kept by the room.</summary>
    public BoardRoom? Room { get; set; }

    public int Place { get; set; }

    /// <summary>Starts sending and returns; false when it is still busy with an earlier board.</summary>
    public bool Show(BoardFrame board)
    {
        if (_shown == board.Sequence)
        {
            return true;
        }

        if (_stream?.TryWrite(board.Bytes) ?? TrySend(board))
        {
            (_shown, _busySince) = (board.Sequence, null);
            return true;
        }

        _busySince ??= Environment.TickCount64;
        if (Environment.TickCount64 - _busySince > Longest.TotalMilliseconds)
        {
            connection.Abort();
        }

        return false;
    }

    /// <summary>For a connection that is no WebSocket of HTTP/1.1.</summary>
    private bool TrySend(BoardFrame board)
    {
        if (!_sending.IsCompleted)
        {
            return false;
        }

        _sending = connection.WriteAsync(board.Message).AsTask();
        return true;
    }
}
