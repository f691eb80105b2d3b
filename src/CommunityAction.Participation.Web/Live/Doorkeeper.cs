using System.Threading.RateLimiting;

namespace CommunityAction.Participation.Web.Live;

/// <summary>
/// Lets viewers in at a pace: when a hall's network comes back, thousands connect at once, and a vote must not wait behind all of them. Nobody is turned
/// away; five thousand are in within two seconds. Whose line broke is seen out more slowly, for nobody waits for that.
/// </summary>
public sealed class Doorkeeper : IDisposable
{
    private readonly TokenBucketRateLimiter _pace = Pace(29);
    private readonly TokenBucketRateLimiter _leaving = Pace(11); // five thousand within five seconds: after that the hub gives them up, one exception after the other

    public Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        using var lease = _pace.AttemptAcquire();
        return lease.IsAcquired ? next(http) : WaitAsync(http, next);
    }

    /// <summary>Returns when somebody whose line broke is to be seen out.</summary>
    public async Task LeaveAsync(CancellationToken cancel)
    {
        using var lease = await _leaving.AcquireAsync(cancellationToken: cancel);
    }

    public void Dispose()
    {
        _pace.Dispose();
        _leaving.Dispose();
    }

    private static TokenBucketRateLimiter Pace(int everyTenMilliseconds) => new(new()
    {
        TokenLimit = 2 * everyTenMilliseconds,
        TokensPerPeriod = everyTenMilliseconds,
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(10),
        QueueLimit = 50_000,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private async Task WaitAsync(HttpContext http, RequestDelegate next)
    {
        using (var lease = await _pace.AcquireAsync(cancellationToken: http.RequestAborted))
        {
            if (!lease.IsAcquired)
            {
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                http.Response.Headers.RetryAfter = "2";
                return;
            }
        }

        await next(http);
    }
}
