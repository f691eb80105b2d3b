namespace CommunityAction.Participation.Web.Live;

/// <summary>Shows each board that has changed to its viewers, at most so many times a second.</summary>
public sealed class BoardTicker(
    PollBoards boards, BoardSnapshots snapshots, BoardAudience audience, IConfiguration configuration, ILogger<BoardTicker> logger) : BackgroundService
{
    private readonly TimeSpan _tick = TimeSpan.FromSeconds(1) / configuration.GetValue("Live:TicksPerSecond", 10);
    private readonly Dictionary<PollBoard, long> _shown = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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

    /// <summary>Also once more for those who were busy; who has seen the board is not shown it again.</summary>
    private void Show(PollBoard board)
    {
        var room = BoardHub.GroupOf(board.Current.Poll.Id);
        if (_shown.GetValueOrDefault(board) == board.Sequence && !audience.IsBehind(room))
        {
            return;
        }

        var snapshot = snapshots.Current(board);
        logger.LogTrace("A board is shown at {Sequence}", snapshot.Sequence);
        audience.Show(room, snapshot);
        _shown[board] = snapshot.Sequence;
    }
}
