using CommunityAction.Participation.Web.Features.Priorities;
using CommunityAction.Participation.Web.StartUp;

namespace CommunityAction.Participation.Web.Live;

/// <summary>Shows each board that has changed to its viewers, at most so many times a second.</summary>
public sealed class BoardTicker(
    PollBoards boards, BoardSnapshots snapshots, PrioritySnapshots priorities, BoardAudience audience, FirstReading reading, IConfiguration configuration, ILogger<BoardTicker> logger)
    : BackgroundService
{
    private readonly TimeSpan _tick = TimeSpan.FromSeconds(1) / configuration.GetValue("Live:TicksPerSecond", 10);
    private readonly Dictionary<PollBoard, long> _shown = [];
    private readonly Dictionary<PollBoard, long> _shownPriorities = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await reading.Done;
        foreach (var board in boards.All)
        {
            _shown[board] = board.Sequence; // who connects from now on gets the current board at once
        }

        using var timer = new PeriodicTimer(_tick);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var board in boards.All)
            {
                try
                {
                    Show(board);
                }
                catch (Exception problem)
                {
                    logger.LogError(problem, "A board could not be shown");
                }
            }
        }
    }

    /// <summary>A priority board that nobody has watched costs nothing.</summary>
    private void Show(PollBoard board)
    {
        var poll = board.Current.Poll.Id;
        Show(board, BoardHub.GroupOf(poll), snapshots.Current, _shown);
        if (audience.IsWatched(BoardHub.PrioritiesOf(poll)))
        {
            Show(board, BoardHub.PrioritiesOf(poll), priorities.Current, _shownPriorities);
        }
    }

    /// <summary>Also once more for those who were busy; who has seen the board is not shown it again.</summary>
    private void Show(PollBoard board, string room, Func<PollBoard, IBroadcast> look, Dictionary<PollBoard, long> shown)
    {
        if (shown.GetValueOrDefault(board) == board.Sequence && !audience.IsBehind(room))
        {
            return;
        }

        var snapshot = look(board);
        logger.LogTrace("A board is shown at {Sequence}", snapshot.Sequence);
        audience.Show(room, snapshot);
        shown[board] = snapshot.Sequence;
    }
}
