namespace CommunityAction.Participation.Web.StartUp;

/// <summary>Sweeps, letters and tables begin when people can be served, and the first of them have been: earlier they would only hold them up.</summary>
public static class BackgroundWork
{
    private static readonly TimeSpan FirstComeFirst = TimeSpan.FromMilliseconds(300);

    public static void AddBackgroundWork<TWork>(this IServiceCollection services)
        where TWork : BackgroundService => services.AddBackgroundWork(p => p.GetRequiredService<TWork>());

    public static void AddBackgroundWork(this IServiceCollection services, Func<IServiceProvider, BackgroundService> work) =>
        services.AddSingleton<IHostedService>(p => new AfterStart(() => work(p), p.GetRequiredService<FirstReading>(), p.GetRequiredService<IHostApplicationLifetime>()));

    private sealed class AfterStart(Func<BackgroundService> make, FirstReading reading, IHostApplicationLifetime life) : BackgroundService
    {
        private BackgroundService? _work;

        public override async Task StopAsync(CancellationToken cancellationToken)
        {
            await (_work?.StopAsync(cancellationToken) ?? Task.CompletedTask);
            await base.StopAsync(cancellationToken);
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var begin = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStarted, stoppingToken);
            await Task.Delay(Timeout.Infinite, begin.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await reading.Done.WaitAsync(stoppingToken);
            await Task.Delay(FirstComeFirst, stoppingToken);
            _work = make();
            await _work.StartAsync(stoppingToken);
            await (_work.ExecuteTask ?? Task.CompletedTask);
        }
    }
}
