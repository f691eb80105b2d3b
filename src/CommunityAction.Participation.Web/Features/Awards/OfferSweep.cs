using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Deadlines;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>
/// Now and then, and when a bell rings: puts on record which offers nobody answered in time, so that their money is free. Every node may do it: the command decides nothing twice. Whether an answer is in time does not wait
/// for it.
/// </summary>
public sealed class OfferSweep(NpgsqlDataSource database, AwardDesk desk, IDatabaseClock clock, IDeadlines deadlines, ILogger<OfferSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(30);
    private static readonly TimeSpan JustAfter = TimeSpan.FromMilliseconds(15);

    private readonly Wake _wake = new();

    /// <summary>The moment for which each offer has a bell.</summary>
    private readonly Dictionary<AwardId, DateTimeOffset> _belled = [];

    /// <summary>Look now rather than within seconds.</summary>
    public void Ring() => _wake.Ring();

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
                await _wake.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("The sweep of offers will try again: {Problem}", problem.Message);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        var open = await database.QueryAsync(
            "select award, expires_at from participation.grant_awards where status = 'Offered' and expires_at < $1 order by expires_at limit 1000",
            row => (Award: new AwardId(row.GetGuid(0)), Ends: new DateTimeOffset(row.GetDateTime(1), TimeSpan.Zero)), cancel, (clock.Now + Farthest).UtcDateTime);
        foreach (var (award, ends) in open)
        {
            if (ends <= clock.Now)
            {
                await desk.LapseAsync(award, cancel);
                _belled.Remove(award);
            }
            else if (_belled.GetValueOrDefault(award) != ends)
            {
                await deadlines.SetAsync($"offer:{award}", ends - clock.Now + JustAfter, cancel);
                _belled[award] = ends;
            }
        }
    }
}
