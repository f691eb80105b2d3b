using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>So many requests a minute from one address, counted by each node; <c>OpenData:RequestsAMinute</c>. What is left stands in every answer.</summary>
public sealed class OpenDataLimits(int most) : IDisposable
{
    public const int Usual = 120;
    private const string Policy = "\"minute\"";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public int Most => most;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(http =>
        RateLimitPartition.GetFixedWindowLimiter(ClientOf(http), _ => new() { PermitLimit = most, Window = Window, QueueLimit = 0 }));

    public async Task CountAsync(HttpContext http, RequestDelegate next)
    {
        using var lease = _limiter.AttemptAcquire(http);
        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"{Policy};q={most};w={Window.TotalSeconds:0}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"{Policy};r={_limiter.GetStatistics(http)?.CurrentAvailablePermits ?? 0}");
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : Window;
        headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        await Results.Problem(
            title: texts["Too many requests"],
            detail: texts["One address may ask {0:N0} times a minute. Wait as long as Retry-After says.", most],
            statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>A household has a whole network of the newer addresses: all of it is one client.</summary>
    private static IPAddress ClientOf(HttpContext http)
    {
        var from = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (from.IsIPv4MappedToIPv6)
        {
            return from.MapToIPv4();
        }

        if (from.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return from;
        }

        var bytes = from.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new(bytes);
    }
}
