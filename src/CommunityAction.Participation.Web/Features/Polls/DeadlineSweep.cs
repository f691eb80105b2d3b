using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.StartUp;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>
/// Every second, by the database's clock: opens what is due to open, closes what is due to close, counts what is closed. This is the truth; a bell only
/// makes it prompt. Every node may do it: the commands decide nothing twice.
/// </summary>
public sealed class DeadlineSweep(
    PollBoards boards, BoardFeed feed, CommandRunner runner, PollCount count, DatabaseClock clock, PollBells bells, FirstReading reading, ILogger<DeadlineSweep> logger)
    : BackgroundService
{
    private readonly Wake _wake = new();
    private readonly Dictionary<PollId, long> _belled = [];

    /// <summary>Sweep now rather than within a second.</summary>
    public void Ring(string deadline) => _wake.Ring();

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await reading.Done;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await clock.ReadAsync(stoppingToken);
                while (await SweepAsync(stoppingToken))
                {
                    // what was decided may be due for its next step: a closed poll for its result
                }

                await SetBellsAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("The sweep will try again: {Problem}", problem.Message);
            }

            await _wake.WaitAsync(TimeSpan.FromSeconds(1), stoppingToken);
        }
    }

    private async Task SetBellsAsync(CancellationToken cancel)
    {
        foreach (var (poll, version) in boards.All.Select(board => board.Current))
        {
            if (_belled.GetValueOrDefault(poll.Id) != version)
            {
                await bells.SetAsync(poll, cancel);
                _belled[poll.Id] = version;
            }
        }
    }

    /// <summary>True when something was decided.</summary>
    private async Task<bool> SweepAsync(CancellationToken cancel)
    {
        long position = 0;
        foreach (var poll in boards.All.Select(board => board.Current.Poll).ToList())
        {
            if (await DueAsync(poll, cancel) is { } command)
            {
                var reply = await runner.RunAsync(command, Caller.System("deadline"), cancel);
                position = Math.Max(position, reply.Position);
                if (reply.Refusal is { Code: not ("not-yet" or "changed-meanwhile") } refusal)
                {
                    logger.LogWarning("{Command} was refused: {Refusal}", command.GetType().Name, refusal);
                }
            }
        }

        return position > 0 && await feed.CaughtUpAsync(position, TimeSpan.FromSeconds(1), cancel);
    }

    private async Task<IPollCommand?> DueAsync(Poll poll, CancellationToken cancel) => poll.Status switch
    {
        PollStatus.Drafted when poll.Rules.OpensAt <= clock.Now && clock.Now < poll.Rules.ClosesAt && poll.Rules.Mandate?.Missing() is not [_, ..] => new OpenPoll(poll.Id),
        PollStatus.Open when poll.Rules.ClosesAt <= clock.Now => new ClosePoll(poll.Id, CloseCause.Deadline),
        PollStatus.Closed when poll.Count is null => await count.CountAsync(poll.Id, cancel),
        _ => null,
    };
}
