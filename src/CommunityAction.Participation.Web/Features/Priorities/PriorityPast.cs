using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Priorities;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>How a poll stood before: what was published of it then. Read from the log once a minute for all who look.</summary>
public sealed class PriorityPasts(IPollMoments moments, IDatabaseClock clock)
{
    private const int Points = 12;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<PollId, (DateTimeOffset ReadAt, Lazy<Task<PriorityPast>> Past)> _known = [];

    public Task<PriorityPast> OfAsync(Poll poll)
    {
        var now = clock.Now;
        var known = _known.AddOrUpdate(poll.Id, _ => Read(), (_, old) => now - old.ReadAt < Fresh && !old.Past.Value.IsFaulted ? old : Read());
        return known.Past.Value;

        (DateTimeOffset, Lazy<Task<PriorityPast>>) Read() => (now, new(() => ReadAsync(poll, now)));
    }

    /// <summary>Up to now, or to the close of a poll that has closed.</summary>
    private async Task<PriorityPast> ReadAsync(Poll poll, DateTimeOffset now)
    {
        var end = poll.Status == PollStatus.Open && now < poll.Rules.ClosesAt ? now : poll.ClosedAt;
        var (opened, step) = (poll.Rules.OpensAt, (end - poll.Rules.OpensAt) / Points);
        var times = Enumerable.Range(0, Points).Select(i => opened + (i * step)).Append(end.AddHours(-1)).Append(end.AddDays(-1)).Where(time => time >= opened).Distinct().Order().ToList();
        var found = times.Zip(await moments.SeriesAsync(poll.Id, times), (time, moment) => moment is null ? null : Figures(time, moment)).OfType<PastFigures>().ToList();
        return new(
            found.FindLast(past => past.At == end.AddHours(-1)),
            found.FindLast(past => past.At == end.AddDays(-1)),
            [.. found.Where(past => past.At != end.AddHours(-1) && past.At != end.AddDays(-1))]);
    }

    private static PastFigures Figures(DateTimeOffset at, PollMoment moment) => new(at, PublishedFigures.Of(moment.Poll, moment.Count.Whole, moment.Count.Published));
}

/// <param name="HourAgo">An hour before the end; null when it was not open then.</param>
/// <param name="DayAgo">A day before the end; null when it was not open then.</param>
/// <param name="Series">From the opening on, evenly spread; the end itself is not among them.</param>
public sealed record PriorityPast(PastFigures? HourAgo, PastFigures? DayAgo, IReadOnlyList<PastFigures> Series)
{
    /// <summary>For a board that is past itself: nothing is compared with it.</summary>
    public static PriorityPast None { get; } = new(null, null, []);

    /// <summary>Null when there is nothing to compare with: nobody had voted, or votes were hidden.</summary>
    public PastFigures? Since(MovedSince since) => (since switch
    {
        MovedSince.Hour => HourAgo,
        MovedSince.Day => DayAgo,
        MovedSince.Opening => Series.FirstOrDefault(past => past.IsOrder),
        _ => throw new ArgumentOutOfRangeException(nameof(since)),
    }) is { IsOrder: true } past ? past : null;
}

/// <param name="At">UTC.</param>
/// <param name="Figures">What was published then.</param>
public sealed record PastFigures(DateTimeOffset At, PublishedFigures Figures)
{
    /// <summary>There was an order then: votes were shown, and there were some.</summary>
    public bool IsOrder => Figures.Order.Any(option => option.Votes > 0);
}
