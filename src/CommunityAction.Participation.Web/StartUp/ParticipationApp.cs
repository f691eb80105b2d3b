using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Web.Features.Demo;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>The product, from arguments to a running server. Tests start it in the same way.</summary>
public sealed class ParticipationApp : IAsyncDisposable
{
    public const string DefaultAddress = "http://localhost:5080";
    private const string FreshFlag = "--fresh";

    private readonly ProductDatabase _database;

    private ParticipationApp(WebApplication web, ProductDatabase database) => (Web, _database) = (web, database);

    public WebApplication Web { get; }

    public string? DataFolder => _database.Folder;

    public static async Task<ParticipationApp> StartAsync(string[] args, CancellationToken cancel = default)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args.Where(arg => arg != FreshFlag)],
            ApplicationName = typeof(ParticipationApp).Assembly.GetName().Name,
            ContentRootPath = ContentRoot.Path,
        });
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        var starting = Task.Run(() => ProductDatabase.StartAsync(builder.Configuration, args.Contains(FreshFlag), cancel), cancel);
        WebApplication? web = null;
        FirstReading? reading = null;
        try
        {
            builder.Services.AddParticipation(builder.Configuration, starting.GetAwaiter().GetResult, builder.Environment.IsDevelopment());
            web = builder.Build();
            reading = web.Services.GetRequiredService<FirstReading>();
            reading.Begin(starting, web.Lifetime.ApplicationStopping);
            var rest = web.UseParticipation();
            var database = await starting; // until here the web application was put together meanwhile
            _ = web.Services.GetRequiredService<OfficerKey>(); // a key that could be guessed is refused now
            await web.StartAsync(cancel);
            await reading.Done;
            await rest.ReadyAsync();
            await web.Services.GetRequiredService<Demo>().StartAsync(cancel);
            return new(web, database);
        }
        catch (Exception problem)
        {
            var isAskedToStop = problem is OperationCanceledException && web?.Lifetime.ApplicationStopping.IsCancellationRequested == true;
            await StopAsync(web);
            await Task.WhenAny(starting);
            await Task.WhenAny(reading?.Done ?? Task.CompletedTask);
            await (starting.IsCompletedSuccessfully ? starting.Result.DisposeAsync() : ValueTask.CompletedTask);
            if (isAskedToStop)
            {
                throw new StartUpException("Stopped before it had started.");
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(Web);
        await _database.DisposeAsync();
    }

    /// <summary>Stopped first, so that nothing of it goes on while its parts are taken away.</summary>
    private static async Task StopAsync(WebApplication? web)
    {
        if (web is not null)
        {
            await web.StopAsync();
            await web.DisposeAsync();
        }
    }
}
