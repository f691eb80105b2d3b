using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>
/// All that is broadcast about a panel: that something moved. Nobody learns a score, a name or an amount from it: whoever gets it asks for the page anew, as themselves.
/// </summary>
/// <param name="Sequence">Only ever grows.</param>
/// <param name="Status">Open, or frozen.</param>
public sealed record PanelMoved(long Sequence, string Status) : IBroadcast
{
    public static PanelMoved Of(Panel panel, PanelRooms rooms) => new(rooms.SequenceOf(panel), StatusOf(panel));

    public static string StatusOf(Panel panel) => panel.Frozen is null ? "open" : "frozen";
}

/// <summary>Tells those who watch a panel that it moved, at most so many times a second.</summary>
public sealed class PanelTicker(PanelRooms rooms, BoardAudience audience, IConfiguration configuration, ILogger<PanelTicker> logger) : BackgroundService
{
    private readonly TimeSpan _tick = TimeSpan.FromSeconds(1) / configuration.GetValue("Live:TicksPerSecond", 10);
    private readonly Dictionary<PanelId, long> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_tick);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var panel in rooms.All)
            {
                try
                {
                    Tell(panel);
                }
                catch (Exception problem)
                {
                    logger.LogError(problem, "Those who watch a panel could not be told that it moved");
                }
            }
        }
    }

    /// <summary>A room that nobody watches costs nothing; who was busy is told again.</summary>
    private void Tell(Panel panel)
    {
        var room = BoardHub.PanelOf(panel.Id);
        var sequence = rooms.SequenceOf(panel);
        if (audience.IsWatched(room) && (_told.GetValueOrDefault(panel.Id) != sequence || audience.IsBehind(room)))
        {
            audience.Show(room, new PanelMoved(sequence, PanelMoved.StatusOf(panel)));
            _told[panel.Id] = sequence;
        }
    }
}
