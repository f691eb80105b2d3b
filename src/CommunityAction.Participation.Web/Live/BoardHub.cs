using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Features.Priorities;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CommunityAction.Participation.Web.Live;

/// <summary>Live boards. Votes are never cast here: they go by HTTP.</summary>
[Authorize(Policies.Watch)]
public sealed class BoardHub(PollBoards boards, BoardSnapshots snapshots, PrioritySnapshots priorities, PanelRooms panels) : Hub
{
    public const string Path = "/live";

    /// <summary>Whether a request is for the live connection, before it is routed.</summary>
    public static bool IsFor(HttpContext http) => http.Request.Path.StartsWithSegments(Path);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapHub<BoardHub>(Path).Finally(endpoint =>
    {
        var connect = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            ViewerStream.Lay(http);
            return connect(http);
        };
    });

    public static string GroupOf(PollId poll) => $"poll:{poll}";

    public static string PrioritiesOf(PollId poll) => $"priorities:{poll}";

    public static string PanelOf(PanelId panel) => $"panel:{panel}";

    /// <summary>Joins the viewers of a board and returns it as it is; from then on every change comes as <c>board</c>.</summary>
    [Authorize(Policies.Watch)]
    public async Task<BoardSnapshot> Watch(string code)
    {
        var board = boards.Find(code) ?? throw new HubException("poll-unknown");
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(board.Current.Poll.Id));
        return snapshots.Recent(board);
    }

    /// <summary>Joins the viewers of a poll's priority board and returns it as it is; from then on every change comes as <c>board</c>.</summary>
    [Authorize(Policies.Watch)]
    public async Task<PrioritySnapshot> WatchPriorities(string code)
    {
        var board = priorities.Find(code) ?? throw new HubException("poll-unknown");
        await Groups.AddToGroupAsync(Context.ConnectionId, PrioritiesOf(board.Current.Poll.Id));
        return priorities.Current(board);
    }

    /// <summary>Joins those who are told when a panel moves, as <c>board</c>: that it did, and nothing of what it did. What they may see of it they ask for as themselves.</summary>
    [Authorize(Policies.Watch)]
    public async Task<PanelMoved> WatchPanel(string panel)
    {
        var found = panels.Find(panel) ?? throw new HubException("panel-unknown");
        await Groups.AddToGroupAsync(Context.ConnectionId, PanelOf(found.Id));
        return PanelMoved.Of(found, panels);
    }
}
