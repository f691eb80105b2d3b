using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Caching.Memory;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>
/// Counts polls that are over with their full account: once for each poll and version of its facts, however many ask, and keeps what was asked for last. A poll that is over gets no more ballots.
/// </summary>
public sealed class KeptCounts(IBallotBox box) : IDisposable
{
    private const int Most = 32;
    private static readonly TimeSpan Unread = TimeSpan.FromHours(1);
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly Lock _gate = new();

    public void Dispose() => _kept.Dispose();

    /// <param name="poll">Over, and counted.</param>
    /// <param name="version">Of its facts.</param>
    /// <param name="cancel">Ends the wait; the count itself goes on for whoever asks next.</param>
    public Task<ShownCount> OfAsync(Poll poll, long version, CancellationToken cancel) => KeptAsync((poll.Id, version, typeof(ShownCount)), () => CountAsync(poll, version), cancel);

    /// <summary>The ballots of a poll that is over, equal ones held once, without anything that tells whose they are.</summary>
    public Task<IReadOnlyList<MergedChoices>> BallotsAsync(Poll poll, long version, CancellationToken cancel) =>
        KeptAsync((poll.Id, version, typeof(MergedChoices)), () => box.MergedAsync(poll.Id), cancel);

    /// <summary>What is on record stands: a casting vote is in no ballot.</summary>
    private async Task<ShownCount> CountAsync(Poll poll, long version)
    {
        var outcome = PollCounting.Count(poll, await BallotsAsync(poll, version, CancellationToken.None));
        return new(poll.Rules, outcome with { Said = poll.Outcome ?? outcome.Said });
    }

    private async Task<T> KeptAsync<T>(object key, Func<Task<T>> make, CancellationToken cancel)
    {
        Task<T> made;
        lock (_gate)
        {
            if (!_kept.TryGetValue(key, out made!) || made.IsFaulted)
            {
                made = Task.Run(make, CancellationToken.None);
                _kept.Set(key, made, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unread });
            }
        }

        return await made.WaitAsync(cancel);
    }
}
