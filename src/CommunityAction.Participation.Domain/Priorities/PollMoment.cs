using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Priorities;

/// <summary>A poll exactly as it stood at a moment. For the server's own eyes: it holds figures that may never be shown.</summary>
/// <param name="Asked">The time that was asked for, in UTC.</param>
/// <param name="Position">The moment of that time as a place in the log: see <see cref="LogMoment"/>.</param>
/// <param name="Poll">As its facts until then leave it.</param>
/// <param name="Version">Of the poll's stream.</param>
/// <param name="Count">Of the ballots until then.</param>
public sealed record PollMoment(DateTimeOffset Asked, long Position, Poll Poll, long Version, WardCount Count)
{
    /// <summary>Null when the poll was not there yet.</summary>
    /// <param name="asked">UTC.</param>
    /// <param name="position">The last event that had happened.</param>
    /// <param name="life">All that ever happened to the poll, oldest first.</param>
    /// <param name="count">Of its ballots up to that position.</param>
    public static PollMoment? Of(DateTimeOffset asked, long position, IEnumerable<(long Position, PollFact Fact)> life, WardTally count)
    {
        var (poll, version) = (Poll.None, 0L);
        foreach (var (_, fact) in life.TakeWhile(happened => happened.Position <= position))
        {
            (poll, version) = (Poll.Evolve(poll, fact), version + 1);
        }

        return version == 0 ? null : new(asked, position, poll, version, count.Count());
    }
}
