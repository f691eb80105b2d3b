using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>
/// Takes the chain after the log, behind it, and publishes its head when an hour begins and it has caught up, by the database's clock. Every node may do it: a head is
/// published once. Hours in which no node ran have none; the next head covers them.
/// </summary>
public sealed class ChainFollower(LogChain chain, IEventStore log, IDatabaseClock clock, ILogger<ChainFollower> logger) : BackgroundService
{
    private const int AtMost = 2 * ChainBlock.Size; // between two rests: a crowd's votes come first, and what it leaves behind is taken up afterwards
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);
    private long _published;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var now = clock.Now;
                var (through, isAtEnd) = await chain.FollowAsync(AtMost, stoppingToken);
                if (isAtEnd && HourOf(now) > _published)
                {
                    await chain.PublishAsync(now, stoppingToken);
                    _published = HourOf(now);
                }

                await Task.Delay(Rest, stoppingToken);
                await log.WaitForMoveAsync(through, Rest, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (LogGapException gap)
            {
                logger.LogError("The chain over the log stands still: {Problem}", gap.Message);
                await Task.Delay(AfterTrouble, stoppingToken);
            }
            catch (Exception problem)
            {
                logger.LogWarning("The chain over the log follows later: {Problem}", problem.Message);
                await Task.Delay(Rest, stoppingToken);
            }
        }
    }

    private static long HourOf(DateTimeOffset moment) => moment.UtcTicks / TimeSpan.TicksPerHour;
}
