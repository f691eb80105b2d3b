using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Replay;
using CommunityAction.Participation.Web.Tests.Log;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>Voters who keep coming, one after another at each of many doors, and keep their receipts. Whoever is turned away by an outage does not come back.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    public const int AtOnce = 32;

    private readonly ConcurrentQueue<string> _receipts = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly PublicSite _site;
    private readonly Task _voting;

    private Crowd(PublicSite site, JoinCode code)
    {
        (_site, Code) = (site, code);
        _voting = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(VoteAsync)));
    }

    public JoinCode Code { get; }

    public int Count => _receipts.Count;

    /// <summary>Opens a poll and sends a crowd to it.</summary>
    public static async Task<Crowd> AtAsync(PublishedApp app, TimeSpan closesIn)
    {
        var site = app.Site();
        var (_, code) = await site.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, closesIn), CancellationToken.None);
        return new(site, code);
    }

    public IReadOnlyList<string> Receipts() => [.. _receipts];

    public async Task GoHomeAsync()
    {
        await _stop.CancelAsync();
        await _voting;
    }

    public async ValueTask DisposeAsync()
    {
        await GoHomeAsync();
        _site.Dispose();
        _stop.Dispose();
    }

    private async Task VoteAsync()
    {
        var random = new Random();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var seat = await _site.JoinAsync(Code, _stop.Token);
                _receipts.Enqueue(await _site.CastAsync(Code, seat, 1, Choices.Of(random.Next(2) == 0 ? ["a"] : ["b", "c"]), _stop.Token));
            }
            catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException)
            {
                await Task.Delay(20);
            }
        }
    }
}
