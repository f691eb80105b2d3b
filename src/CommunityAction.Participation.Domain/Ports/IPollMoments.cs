using CommunityAction.Participation.Domain.Priorities;

namespace CommunityAction.Participation.Domain.Ports;

/// <summary>Any poll at any moment, exactly, rebuilt from the log.</summary>
public interface IPollMoments
{
    /// <summary>The poll as it stood at a time; null when it was not there yet. A time to come gives it as it stands.</summary>
    Task<PollMoment?> AtAsync(PollId poll, DateTimeOffset time, CancellationToken cancel = default);

    /// <summary>The same for several times, the earliest first: cheaper than one by one.</summary>
    Task<IReadOnlyList<PollMoment?>> SeriesAsync(PollId poll, IReadOnlyList<DateTimeOffset> times, CancellationToken cancel = default);
}
