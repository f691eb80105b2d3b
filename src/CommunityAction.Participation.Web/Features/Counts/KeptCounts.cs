using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Caching.Memory;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>
/// Counts polls that are over with their full account: once for each poll and version of its facts, however many ask, and keeps what was asked for last. A poll that is over gets no more ballots; a count of an open one is kept for seconds.
/// </summary>
public sealed class KeptCounts(IBallotBox box) : IDisposable
{
    /// <summary>Their ballots are read from the log each time.</summary>
    public const int MostSoFar = 20_000;

    private const int Most = 32;
    private static readonly MemoryCacheEntryOptions UntilUnread = new() { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) };
    private static readonly MemoryCacheEntryOptions ForAMoment = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(15) };
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly Lock _gate = new();

    public void Dispose() => _kept.Dispose();

    /// <param name="poll">Over, and counted.</param>
    /// <param name="version">Of its facts.</param>
    /// <param name="cancel">Ends the wait; the count itself goes on for whoever asks next.</param>
    public Task<ShownCount> OfAsync(Poll poll, long version, CancellationToken cancel) => KeptAsync((poll.Id, version, typeof(ShownCount)), UntilUnread, () => CountAsync(poll, version), cancel);

    /// <summary>
    /// What the rule would make of the ballots that are in, while voting goes on: counted at most every 15 seconds, and from there on it is a little old. Null above <see cref="MostSoFar"/> voters: then it waits for the close.
    /// </summary>
    /// <param name="poll">Open, with counts that may be shown.</param>
    /// <param name="version">Of its facts.</param>
    /// <param name="voters">So far.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<ShownCount?> SoFarAsync(Poll poll, long version, long voters, CancellationToken cancel) => voters is < 1 or > MostSoFar ? null
        : await KeptAsync((poll.Id, version, typeof(PollCounting)), ForAMoment, async () => new ShownCount(poll.Rules, PollCounting.Count(poll, await box.MergedAsync(poll.Id))), cancel);

    /// <summary>The ballots of a poll that is over, equal ones held once, without anything that tells whose they are.</summary>
    public Task<IReadOnlyList<MergedChoices>> BallotsAsync(Poll poll, long version, CancellationToken cancel) =>
        KeptAsync((poll.Id, version, typeof(MergedChoices)), UntilUnread, () => box.MergedAsync(poll.Id), cancel);

    /// <summary>What is on record stands: a casting vote is in no ballot.</summary>
    private async Task<ShownCount> CountAsync(Poll poll, long version)
    {
        var outcome = PollCounting.Count(poll, await BallotsAsync(poll, version, CancellationToken.None));
        return new(poll.Rules, outcome with { Said = poll.Outcome ?? outcome.Said });
    }

    private async Task<T> KeptAsync<T>(object key, MemoryCacheEntryOptions keep, Func<Task<T>> make, CancellationToken cancel)
    {
        Task<T> made;
        lock (_gate)
        {
            if (!_kept.TryGetValue(key, out made!) || made.IsFaulted)
            {
                made = Task.Run(make, CancellationToken.None);
                _kept.Set(key, made, keep);
            }
        }

        return await made.WaitAsync(cancel);
    }
}
