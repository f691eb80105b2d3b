using System.Diagnostics;
using System.Net;
using CommunityAction.Participation.Adapters;

namespace CommunityAction.Participation.Web.Replay;

/// <summary>Asks again while the server is away. Only for what may be asked twice.</summary>
public static class Outage
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<T> OutlastAsync<T>(Func<Task<T>> ask, CancellationToken cancel)
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(Pause, cancel))
        {
            try
            {
                return await ask();
            }
            catch (Exception problem) when (IsOne(problem) && !cancel.IsCancellationRequested)
            {
                if (since.Elapsed > Patience)
                {
                    throw new StartUpException($"The server has been away for {Patience.TotalMinutes} minutes: {problem.Message}", problem);
                }
            }
        }
    }

    private static bool IsOne(Exception problem) => problem switch
    {
        HttpRequestException { StatusCode: null or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
        HttpRequestException => false,
        IOException or TaskCanceledException => true,
        _ => false,
    };
}
