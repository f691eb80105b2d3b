using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityAction.Participation.Web.Tests.Webhooks;

/// <summary>Another program on this machine that takes notices, and answers as the test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _web;
    private volatile int _status = 204;

    private Receiver(WebApplication web) => _web = web;

    public ConcurrentQueue<(string Id, long Timestamp, string Signature, string Body)> Taken { get; } = new();

    public Uri Address => new(_web.Urls.First() + "/hook?token=secret");

    public int Answer
    {
        set => _status = value;
    }

    public static async Task<Receiver> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._web.MapPost("/hook", receiver.TakeAsync);
        await receiver._web.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers;
        Taken.Enqueue((headers["webhook-id"].ToString(), long.Parse(headers["webhook-timestamp"].ToString(), null), headers["webhook-signature"].ToString(), await reader.ReadToEndAsync()));
        http.Response.StatusCode = _status;
        if (_status == StatusCodes.Status302Found)
        {
            http.Response.Headers.Location = Address.AbsoluteUri;
        }
    }
}
