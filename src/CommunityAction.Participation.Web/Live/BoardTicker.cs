namespace CommunityAction.Participation.Web.Live;

/// <summary>Shows each board that has changed to its viewers, at most ten times a second.</summary>
public sealed class BoardTicker(PollBoards boards, BoardAudience audience, ILogger<BoardTicker> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    private readonly Dictionary<PollBoard, long> _shown = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var board in boards.All)
        {
            _shown[board] = board.Sequence; // who connects from now on gets the current board at once
        }

        using var timer = new PeriodicTimer(Tick);
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

    private void Show(PollBoard board)
    {
        if (_shown.GetValueOrDefault(board) == board.Sequence)
        {
            return;
        }

        var snapshot = BoardSnapshot.Of(board.View());
        logger.LogTrace("A board is shown at {Sequence}", snapshot.Sequence);
        if (audience.Show(BoardHub.GroupOf(board.Current.Poll.Id), snapshot))
        {
            _shown[board] = snapshot.Sequence; // otherwise somebody was busy: the next tick tries again
        }
    }
}
