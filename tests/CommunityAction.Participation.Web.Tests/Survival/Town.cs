using System.Collections.Concurrent;
using System.Net;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Replay;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>A town that keeps voting in its polls: new residents come, and earlier ones change their ballots.</summary>
internal sealed class Town : IDisposable
{
    private const int AtOnce = 24;
    private static readonly string[] Ballots = ["a", "b", "c", "a b", "a c", "b c", "a b c"];

    private readonly HttpClient _http;
    private readonly PublicSite _site;
    private readonly ConcurrentDictionary<JoinCode, ConcurrentBag<Resident>> _idle = new();
    private readonly ConcurrentQueue<Resident> _residents = new();
    private readonly ConcurrentQueue<(JoinCode Poll, string Code)> _refusals = new();

    private Town(PublishedApp app)
    {
        _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Url };
        _site = app.Site();
    }

    public IReadOnlyCollection<Resident> Residents => _residents;

    public int Receipts => _residents.Sum(resident => resident.Acknowledged.Count);

    /// <summary>Who was refused where, and why.</summary>
    public IReadOnlyCollection<(JoinCode Poll, string Code)> Refusals => _refusals;

    public static Town At(PublishedApp app) => new(app);

    /// <summary>Votes in these polls until told to stop; whoever is at it then finishes first.</summary>
    public Task VoteAsync(IReadOnlyList<JoinCode> polls, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
    {
        var random = new Random();
        while (!stop.IsCancellationRequested)
        {
            await VoteOnceAsync(polls[random.Next(polls.Count)], random);
            await Task.Delay(random.Next(5, 80), CancellationToken.None);
        }
    })));

    /// <summary>Somebody who has voted there before, and somebody new, try once more.</summary>
    /// <returns>The codes of their refusals; null for an acknowledged ballot.</returns>
    public async Task<IReadOnlyList<string?>> TryAsync(JoinCode poll)
    {
        var newcomer = new Resident(await Outage.OutlastAsync(() => _site.JoinAsync(poll, CancellationToken.None), CancellationToken.None), poll.Digits);
        var tries = new List<Resident> { newcomer };
        if (_idle.TryGetValue(poll, out var idle) && idle.TryPeek(out var earlier))
        {
            tries.Add(earlier);
        }

        return await Task.WhenAll(tries.Select(resident => resident.CastAsync(_http, "c", steadfast: true)));
    }

    public void Dispose()
    {
        _http.Dispose();
        _site.Dispose();
    }

    private async Task VoteOnceAsync(JoinCode poll, Random random)
    {
        var idle = _idle.GetOrAdd(poll, _ => []);
        if (!(random.Next(2) == 0 && idle.TryTake(out var resident)) && (resident = await JoinAsync(poll)) is null)
        {
            return;
        }

        if (await resident.CastAsync(_http, Ballots[random.Next(Ballots.Length)]) is { } refusal)
        {
            _refusals.Enqueue((poll, refusal));
        }

        if (resident.Unanswered is null)
        {
            idle.Add(resident);
        }
    }

    private async Task<Resident?> JoinAsync(JoinCode poll)
    {
        try
        {
            var resident = new Resident(await _site.JoinAsync(poll, CancellationToken.None), poll.Digits);
            _residents.Enqueue(resident);
            return resident;
        }
        catch (Exception away) when (away is HttpRequestException { StatusCode: null or HttpStatusCode.ServiceUnavailable } or TaskCanceledException)
        {
            await Task.Delay(100);
            return null;
        }
    }
}
