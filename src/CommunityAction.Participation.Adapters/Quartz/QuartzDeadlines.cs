using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace CommunityAction.Participation.Adapters.Quartz;

/// <summary>
/// Bells on Quartz, in the database: they outlast a restart, and one rings on one node of a cluster. Setting a bell only notes it here, so that the sweep never
/// waits for the scheduler; the scheduler starts once the program has served for a moment, so that the first page does not wait for it either.
/// </summary>
public sealed class QuartzDeadlines(ISchedulerFactory schedulers, IHostApplicationLifetime life, TimeSpan startsAfter, ILogger<QuartzDeadlines> logger) : BackgroundService, IDeadlines
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private static readonly JobKey Bell = new("bell");

    private readonly ConcurrentDictionary<string, DateTimeOffset> _toSet = new();

    public static void Add(IServiceCollection services, string runtime, TimeSpan startsAfter)
    {
        // As the role that all runtime logins share, so that another login later finds the tables its own.
        var store = new NpgsqlConnectionStringBuilder(runtime) { Options = "-c role=participation_runtime", SearchPath = "bells", MaxPoolSize = 5, ApplicationName = "participation bells" };
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => options.InstanceName = "bells");
            quartz.UsePersistentStore(kept =>
            {
                kept.UsePostgres(NpgsqlFactory.Instance, store.ConnectionString);
                kept.UseClustering();
                kept.UseSystemTextJsonSerializer();
                kept.ProvisionSchema();
            });
            quartz.AddJob<BellJob>(job => job.WithIdentity(Bell).StoreDurably());
        });
        services.AddSingleton(p => ActivatorUtilities.CreateInstance<QuartzDeadlines>(p, startsAfter));
        services.AddSingleton<IDeadlines>(p => p.GetRequiredService<QuartzDeadlines>());
        services.AddHostedService(p => p.GetRequiredService<QuartzDeadlines>());
    }

    public Task SetAsync(string name, TimeSpan after, CancellationToken cancel = default)
    {
        _toSet[name] = TimeProvider.System.GetUtcNow() + after;
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        IScheduler? scheduler = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                scheduler ??= await StartAsync(schedulers, stoppingToken);
                await SetAllAsync(scheduler, stoppingToken);
                await Task.Delay(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // the product stops
            }
            catch (Exception problem)
            {
                logger.LogWarning("Bells do not ring for now; what is due is found by looking: {Problem}", problem.Message);
                await Task.Delay(Rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        if (scheduler is not null)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }

    private static async Task<IScheduler> StartAsync(ISchedulerFactory schedulers, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        await scheduler.Start(cancel);
        return scheduler;
    }

    private async Task StartedAsync(CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStarted);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Delay(startsAfter, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SetAllAsync(IScheduler scheduler, CancellationToken cancel)
    {
        foreach (var (name, at) in _toSet)
        {
            await SetAsync(scheduler, name, at, cancel);
            _toSet.TryRemove(new(name, at)); // unless it was moved meanwhile
        }
    }

    private static async Task SetAsync(IScheduler scheduler, string name, DateTimeOffset at, CancellationToken cancel)
    {
        var key = new TriggerKey(name);
        var trigger = TriggerBuilder.Create()
            .WithIdentity(key)
            .ForJob(Bell)
            .StartAt(at)
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
        if (await scheduler.RescheduleJob(key, trigger, cancellationToken: cancel) is null)
        {
            await scheduler.ScheduleJob(trigger, cancellationToken: cancel);
        }
    }

    private sealed class BellJob(IBell bell) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            bell.Ring(context.Trigger.Key.Name);
            return ValueTask.CompletedTask;
        }
    }
}
