using System.Globalization;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using CommunityAction.Participation.Web.Features.Deadlines;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>Wakes this node's courier when an officer sends a test here.</summary>
public sealed class NoticeBell : Wake;

/// <summary>
/// Takes notices to those who asked for them. Any answer from 200 to 299 within ten seconds will do; what it says is not read. A redirect is not followed, for it could
/// lead inside.
/// </summary>
public sealed class NoticeCourier(NoticeShelf shelf, NoticeBody body, PublicNetwork network, NoticeBell bell, TimeProvider time, ILogger<NoticeCourier> logger) : BackgroundService
{
    private const int AtATime = 4;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TidiesEvery = TimeSpan.FromHours(1);

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false, // a proxy would look up names for itself
        ConnectCallback = network.ConnectAsync,
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 0, // nobody reads what it says
        PooledConnectionLifetime = TimeSpan.FromSeconds(30), // so that an address is looked up and checked again
    });

    private DateTimeOffset _tidied;

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    /// <summary>Sends what is due, until nothing is; several at a time, so that one that does not answer holds up few.</summary>
    public Task DeliverAsync(CancellationToken cancel = default) => Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => WorkAsync(cancel)));

    private async Task WorkAsync(CancellationToken cancel)
    {
        while (await shelf.TakeAsync(cancel) is { } notice)
        {
            var (arrived, answer) = await SendAsync(notice, cancel);
            await (arrived ? shelf.DeliveredAsync(notice, answer, cancel) : shelf.PutBackAsync(notice, answer, cancel));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(Look, stoppingToken);
                await DeliverAsync(stoppingToken);
                if (time.GetUtcNow() - _tidied >= TidiesEvery)
                {
                    await shelf.TidyAsync(stoppingToken);
                    _tidied = time.GetUtcNow();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("Notices will be tried again: {Problem}", problem.Message);
            }
        }
    }

    /// <summary>Whether it arrived, and the answer's code or, in a word, why there was none.</summary>
    private async Task<(bool Arrived, string Answer)> SendAsync(TakenNotice notice, CancellationToken cancel)
    {
        var (now, text) = (time.GetUtcNow(), body.Of(notice));
        using var request = new HttpRequestMessage(HttpMethod.Post, notice.Address) { Content = new StringContent(text, Encoding.UTF8, MediaTypeNames.Application.Json) };
        request.Headers.Add("webhook-id", notice.Event.ToString());
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(notice.Secrets, notice.Event, now, text));
        request.Headers.UserAgent.ParseAdd("CommunityAction.Participation");
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        soon.CancelAfter(AnswerWithin);
        try
        {
            using var answer = await _client.SendAsync(request, soon.Token);
            return (answer.IsSuccessStatusCode, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (false, "no-answer");
        }
        catch (HttpRequestException problem)
        {
            return (false, WhyNot(problem.InnerException));
        }
    }

    private static string WhyNot(Exception? cause) => cause switch
    {
        NotPublicException => "not-public",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "not-found",
        SocketException => "not-reached",
        OperationCanceledException => "no-answer",
        _ => "unreadable",
    };
}
