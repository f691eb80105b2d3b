using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Web.Features.Polls;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>Priority boards as they stood. What was hidden then stays hidden, and so does what is hidden now.</summary>
public sealed class PastBoards(IPollMoments moments) : IDisposable
{
    private const int MostAtOnce = 2;

    private readonly SemaphoreSlim _turns = new(MostAtOnce); // whoever looks back does not hold up those who vote

    /// <summary>Null when there was no board yet.</summary>
    /// <param name="now">The board as it stands.</param>
    /// <param name="at">UTC.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<PastBoard?> AtAsync(PriorityPoll now, DateTimeOffset at, CancellationToken cancel) => (await SeriesAsync(now, [at], cancel))[0];

    /// <summary>The same for several times, the earliest first.</summary>
    public async Task<IReadOnlyList<PastBoard?>> SeriesAsync(PriorityPoll now, IReadOnlyList<DateTimeOffset> times, CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel);
        try
        {
            return [.. (await moments.SeriesAsync(now.Poll.Id, times, cancel)).Select(moment => Of(now, moment))];
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private static PastBoard? Of(PriorityPoll now, PollMoment? then)
    {
        if (then is null || !PriorityPolls.Has(then.Poll))
        {
            return null;
        }

        var figures = PublishedFigures.Of(then.Poll, then.Count.Whole, then.Count.Published);
        return new(
            then.Asked, then.Position,
            new(then.Poll, then.Poll.StageAt(then.Asked), now.Poll.MayShowCounts ? figures : figures.WithoutVotes(), then.Position, now.Programme));
    }
}

/// <param name="At">The time that was asked for, in UTC.</param>
/// <param name="Position">The last event of the log that had happened.</param>
/// <param name="Board">As it stood, with what may be shown of it.</param>
public sealed record PastBoard(DateTimeOffset At, long Position, PriorityPoll Board);
