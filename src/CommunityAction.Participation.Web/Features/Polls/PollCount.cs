using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>Counts a closed poll by its rule from the ballots themselves, never from memory: at the close, and again for the officer who checks.</summary>
public sealed class PollCount(IBallotBox ballots, IEventStore log)
{
    private const string Officer = "officer:";

    /// <summary>The command that puts the count on record, with the officer who closed the poll early: they may not check it.</summary>
    public async Task<CountVotes> CountAsync(PollId poll, CancellationToken cancel)
    {
        var events = await log.ReadStreamAsync(poll.Value, cancel: cancel);
        var closed = events.Last(recorded => recorded.Fact is PollClosed);
        var (totals, outcome) = await CountAsync(Of(events), cancel);
        return new(poll, totals, closed.Envelope?.Actor is { } actor && actor.StartsWith(Officer, StringComparison.Ordinal) ? actor : null, outcome);
    }

    public async Task<CheckResult> RecountAsync(PollId poll, string by, CancellationToken cancel)
    {
        var (totals, outcome) = await CountAsync(Of(await log.ReadStreamAsync(poll.Value, cancel: cancel)), cancel);
        return new(poll, by, totals, outcome);
    }

    private async Task<(Totals Totals, OutcomeSaid? Outcome)> CountAsync(Poll poll, CancellationToken cancel)
    {
        if (poll.Rules.Counting is null)
        {
            return (await ballots.TotalsAsync(poll.Id, cancel), null);
        }

        var merged = await ballots.MergedAsync(poll.Id, cancel);
        return (Tally.Of(merged), PollCounting.Count(poll, merged).Said);
    }

    private static Poll Of(IReadOnlyList<RecordedEvent> events) => events.Select(recorded => recorded.Fact).OfType<PollFact>().Aggregate(Poll.None, Poll.Evolve);
}
