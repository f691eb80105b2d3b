using System.Threading.RateLimiting;

namespace CommunityAction.Participation.Web.Live;

/// <summary>
/// Lets viewers in at a pace: when a hall's network comes back, thousands connect at once, and a vote must not wait behind all of them. Nobody is turned
/// away; five thousand are in within two seconds.
/// </summary>
public sealed class Doorkeeper : IDisposable
{
    private readonly TokenBucketRateLimiter _pace = new(new()
    {
        TokenLimit = 60,
        TokensPerPeriod = 30,
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(10),
        QueueLimit = 50_000,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        using var lease = _pace.AttemptAcquire();
        return lease.IsAcquired ? next(http) : WaitAsync(http, next);
    }

    public void Dispose() => _pace.Dispose();

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
