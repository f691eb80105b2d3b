using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>
/// Every second: has declared votes carried out where a fund says that the vote decides. Every node may do it. What is done is remembered, so that a look costs no read; what has to wait, such as for
/// the order of a panel, is tried again less and less often.
/// </summary>
public sealed class VoteCarrier(FundBook funds, ShortlistBook shortlists, PollBoards boards, VotedDecisions decisions, IDatabaseClock clock, ILogger<VoteCarrier> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly HashSet<PollId> _done = [];
    private readonly Dictionary<PollId, (DateTimeOffset At, TimeSpan Pause)> _later = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("What residents decided will be tried again: {Problem}", problem.Message);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        foreach (var fund in funds.Public.Where(fund => fund.Decision.VoteDecides).ToList())
        {
            foreach (var (round, vote) in fund.Rounds.SelectMany(round => shortlists.Find(round.Id).Votes.Where(vote => !vote.IsCancelled).Select(vote => (round, vote))))
            {
                if (IsDue(vote.Poll) && boards.Find(vote.Poll)?.Current.Poll.Result is not null)
                {
                    Remember(vote.Poll, await decisions.CarryOutAsync(fund, round, vote.Poll, cancel));
                }
            }
        }
    }

    private bool IsDue(PollId poll) => !_done.Contains(poll) && (!_later.TryGetValue(poll, out var later) || clock.Now >= later.At);

    private void Remember(PollId poll, bool isDone)
    {
        if (isDone)
        {
            _done.Add(poll);
            _later.Remove(poll);
            return;
        }

        var pause = _later.TryGetValue(poll, out var before) ? TimeSpan.FromTicks(Math.Min(2 * before.Pause.Ticks, LongestPause.Ticks)) : Pause;
        _later[poll] = (clock.Now + pause, pause);
    }
}
