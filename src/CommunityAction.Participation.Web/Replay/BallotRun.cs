using System.Diagnostics;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Replay;

/// <summary>Casts many ballots, each by a voter of its own. While the server is away it tries again: the same ballot twice is one ballot.</summary>
public sealed class BallotRun(PublicSite site, JoinCode code, ReplayOptions options, Progress progress)
{
    private const int AtOnce = 64;

    /// <summary>Returns how many ballots the server refused, with its words for each kind of refusal.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CastAsync(IReadOnlyList<Choices> ballots, CancellationToken cancel)
    {
        using var receipts = options.Receipts is null ? TextWriter.Null : TextWriter.Synchronized(new StreamWriter(options.Receipts) { AutoFlush = true });
        var refused = new Dictionary<string, int>(StringComparer.Ordinal);
        var started = Stopwatch.StartNew();
        await Parallel.ForAsync(0, ballots.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, stop) =>
        {
            await KeepPaceAsync(i, started, stop);
            try
            {
                await receipts.WriteLineAsync(await CastOneAsync(ballots[i], stop));
            }
            catch (HttpRequestException refusal)
            {
                lock (refused)
                {
                    refused[refusal.Message] = refused.GetValueOrDefault(refusal.Message) + 1;
                }
            }

            progress.Advance();
        });
        return refused;
    }

    private async ValueTask KeepPaceAsync(int ballot, Stopwatch started, CancellationToken cancel)
    {
        if (options.Rate > 0 && TimeSpan.FromSeconds(ballot / options.Rate) - started.Elapsed is { Ticks: > 0 } early)
        {
            await Task.Delay(early, cancel);
        }
    }

    private async Task<string> CastOneAsync(Choices ballot, CancellationToken cancel)
    {
        string? seat = null;
        return await Outage.OutlastAsync(
            async () =>
            {
                seat ??= await site.JoinAsync(code, cancel);
                return await site.CastAsync(code, seat, revision: 1, ballot, cancel);
            },
            cancel);
    }
}
