using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>
/// What stood in the log when the program began. It is read while the rest is put together; requests are let in meanwhile and wait here, for nobody is answered and no work begins before it is known.
/// </summary>
public sealed class FirstReading(IServiceProvider services)
{
    private Task _reading = Task.CompletedTask;

    /// <summary>Fails when the log cannot be read; then the program ends.</summary>
    public Task Done => _reading;

    public void Begin(Task database, CancellationToken cancel) => _reading = Task.Run(() => ReadAsync(database, cancel), cancel);

    public Task PassAsync(HttpContext http, RequestDelegate next) => _reading.IsCompletedSuccessfully ? next(http) : WaitAsync(http, next);

    private async Task WaitAsync(HttpContext http, RequestDelegate next)
    {
        await _reading.WaitAsync(http.RequestAborted);
        await next(http);
    }

    private async Task ReadAsync(Task database, CancellationToken cancel)
    {
        await database;
        var clock = services.GetRequiredService<DatabaseClock>().ReadAsync(cancel);
        await services.GetRequiredService<LogMemory>().FirstReadAsync(cancel);
        await services.GetRequiredService<BoardFeed>().FirstReadAsync(cancel);
        await clock;
    }
}
