using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CommunityAction.Participation.Adapters.Quartz;

/// <summary>Bells on Quartz, held in memory: every node sets them anew from the log when it starts, and each rings on every node.</summary>
public sealed class QuartzDeadlines(ISchedulerFactory schedulers) : IDeadlines
{
    private static readonly JobKey Bell = new("bell");

    public static void Add(IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.AddJob<BellJob>(job => job.WithIdentity(Bell).StoreDurably()));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton<IDeadlines, QuartzDeadlines>();
    }

    public async Task SetAsync(string name, TimeSpan after, CancellationToken cancel = default)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var key = new TriggerKey(name);
        var trigger = TriggerBuilder.Create()
            .WithIdentity(key)
            .ForJob(Bell)
            .StartAt(TimeProvider.System.GetUtcNow() + after)
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
