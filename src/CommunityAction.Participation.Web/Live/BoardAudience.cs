using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CommunityAction.Participation.Web.Live;

/// <summary>Who watches which board: a connection watches one at a time.</summary>
public sealed class BoardAudience(IHubProtocolResolver protocols, ILogger<DefaultHubLifetimeManager<BoardHub>> logger)
    : DefaultHubLifetimeManager<BoardHub>(logger)
{
    private readonly IHubProtocol _json = protocols.GetProtocol("json", null)!;
    private readonly ConcurrentDictionary<string, Viewer> _viewers = new();
    private readonly ConcurrentDictionary<string, BoardRoom> _rooms = new();

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        _viewers[connection.ConnectionId] = new(connection);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (_viewers.TryRemove(connection.ConnectionId, out var viewer))
        {
            viewer.Room?.Leave(viewer);
        }

        return base.OnDisconnectedAsync(connection);
    }

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        var room = _rooms.GetOrAdd(groupName, static _ => new());
        if (_viewers.TryGetValue(connectionId, out var viewer) && viewer.Room != room)
        {
            viewer.Room?.Leave(viewer);
            room.Enter(viewer);
        }

        return Task.CompletedTask;
    }

    /// <summary>Starts sending and returns; nobody waits for a viewer.</summary>
    public void Show(string board, IBroadcast snapshot)
    {
        if (_rooms.TryGetValue(board, out var room))
        {
            room.Show(new(snapshot, _json));
        }
    }

    /// <summary>Somebody has been there to watch it.</summary>
    public bool IsWatched(string board) => _rooms.ContainsKey(board);

    /// <summary>Somebody has yet to see the board that was shown last.</summary>
    public bool IsBehind(string board) => _rooms.TryGetValue(board, out var room) && room.IsBehind;
}
