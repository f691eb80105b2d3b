using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>Seeds the demo once the server listens, and lets its voters vote while nobody stops them.</summary>
public sealed class Demo(IServiceProvider services, DemoState state, IHostApplicationLifetime life, ILogger<Demo> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _start = new(0, 1);
    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping);
    private Task _voting = Task.CompletedTask;

    public static void Map(WebApplication web) =>
        web.MapPost("/demo/voters", (HttpContext http, Demo demo) => demo.Switch(http)).RequireAuthorization(Policies.RunDemo);

    /// <summary>Seeds an empty product, and starts the voters in the background.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        if (!state.IsOn)
        {
            return;
        }

        await ActivatorUtilities.CreateInstance<DemoPeople>(services).SeedAsync(cancel);
        await ActivatorUtilities.CreateInstance<DemoSeed>(services).SeedAsync(cancel);
        await ActivatorUtilities.CreateInstance<DemoPostcodes>(services).SeedAsync(cancel);
        await ActivatorUtilities.CreateInstance<DemoProposals>(services).SeedAsync(cancel);
        await ActivatorUtilities.CreateInstance<DemoGrants>(services).SeedAsync(cancel);
        await ActivatorUtilities.CreateInstance<DemoDecisions>(services).SeedAsync(cancel);
        await ActivatorUtilities.CreateInstance<DemoAwards>(services).SeedAsync(cancel);
        await ActivatorUtilities.CreateInstance<DemoShortlist>(services).SeedAsync(cancel);
        await ActivatorUtilities.CreateInstance<DemoPastGrants>(services).SeedAsync(cancel);
        var voters = ActivatorUtilities.CreateInstance<DemoVoters>(services);
        _voting = Task.Run(() => VoteAsync(voters), cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _voting;
        _stopping.Dispose();
        _start.Dispose();
    }

    private async Task VoteAsync(DemoVoters voters)
    {
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                await voters.VoteAsync(_stopping.Token);
                await _start.WaitAsync(TimeSpan.FromSeconds(30), _stopping.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // the product stops
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "The demo's voters went home");
        }
    }

    /// <summary>A form with a field <c>voters</c>: <c>stop</c> or <c>start</c>. Back to the page it came from.</summary>
    private async Task<IResult> Switch(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["voters"] == "start")
        {
            state.LetVotersGoOn();
            if (_start.CurrentCount == 0)
            {
                _start.Release();
            }
        }
        else
        {
            state.StopVoters();
        }

        return Results.Redirect("/");
    }
}
