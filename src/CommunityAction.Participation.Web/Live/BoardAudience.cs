using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CommunityAction.Participation.Web.Live;

/// <summary>
/// Who watches which board. A board is written once for all its viewers, and a viewer that is still busy with the last one is passed over: it gets the
/// current board when it is free again, so one slow phone delays nobody and queues nothing.
/// </summary>
public sealed class BoardAudience(ILogger<DefaultHubLifetimeManager<BoardHub>> logger) : DefaultHubLifetimeManager<BoardHub>(logger)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> _connections = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Viewer>> _boards = new();

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        _connections[connection.ConnectionId] = connection;
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _connections.TryRemove(connection.ConnectionId, out _);
        foreach (var viewers in _boards.Values)
        {
            viewers.TryRemove(connection.ConnectionId, out _);
        }

        return base.OnDisconnectedAsync(connection);
    }

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (_connections.TryGetValue(connectionId, out var connection))
        {
            _boards.GetOrAdd(groupName, static _ => new())[connectionId] = new Viewer(connection);
        }

        return Task.CompletedTask;
    }

    /// <summary>Starts sending and returns; nobody waits for a viewer. True when every viewer took it.</summary>
    public bool Show(string board, object snapshot)
    {
        if (!_boards.TryGetValue(board, out var viewers) || viewers.IsEmpty)
        {
            return true;
        }

        var message = new SerializedHubMessage(new InvocationMessage("board", [snapshot]));
        var all = true;
        foreach (var viewer in viewers.Values)
        {
            all &= viewer.TrySend(message);
        }

        return all;
    }

    private sealed class Viewer(HubConnectionContext connection)
    {
        private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
        private Task _sending = Task.CompletedTask;
        private long _since;

        public bool TrySend(SerializedHubMessage message)
        {
            if (!_sending.IsCompleted)
            {
                if (Environment.TickCount64 - _since > Longest.TotalMilliseconds)
                {
                    connection.Abort();
                }

                return false;
            }

            _since = Environment.TickCount64;
            var sending = connection.WriteAsync(message);
            _sending = sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask();
            return true;
        }
    }
}
