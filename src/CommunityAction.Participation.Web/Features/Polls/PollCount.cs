using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>Counts a closed poll from the ballots themselves, never from memory: at the close, and again for the officer who checks.</summary>
public sealed class PollCount(IBallotBox ballots, IEventStore log)
{
    private const string Officer = "officer:";

    /// <summary>The command that puts the count on record, with the officer who closed the poll early: they may not check it.</summary>
    public async Task<CountVotes> CountAsync(PollId poll, CancellationToken cancel)
    {
        var events = await log.ReadStreamAsync(poll.Value, cancel: cancel);
        var closed = events.Last(recorded => recorded.Fact is PollClosed);
        return new(poll, await ballots.TotalsAsync(poll, cancel), closed.Envelope?.Actor is { } actor && actor.StartsWith(Officer, StringComparison.Ordinal) ? actor : null);
    }

    public async Task<CheckResult> RecountAsync(PollId poll, string by, CancellationToken cancel) => new(poll, by, await ballots.TotalsAsync(poll, cancel));
}
