using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Ballots;

/// <summary>
/// Pseudonymous ballots in the log: each voter's ballot is a stream of its own, so ten thousand people who vote at once do not meet on one row.
/// </summary>
public sealed class LoggedBallotBox(PostgresEventStore log, NpgsqlDataSource database) : IBallotBox
{
    private static readonly string StoredName = EventCatalogue.NameOf(typeof(BallotCast));
    private static readonly string[] StoredNames = [StoredName];

    private readonly PollKeys _keys = new(database);
    private readonly RecentBallots _recent = new();

    public Ballot? Recall(PollId poll, VoterId voter) => _keys.Known(poll) is { } ids ? _recent.Find(ids.Stream(voter)) : null;

    public async Task<Ballot> ReadAsync(PollId poll, VoterId voter, CancellationToken cancel = default)
    {
        var stream = (await _keys.ForAsync(poll, cancel)).Stream(voter);
        var events = await log.ReadStreamAsync(stream, cancel: cancel);
        return events.Aggregate(Ballot.None, (ballot, e) => Ballot.Evolve(ballot, (BallotFact)e.Fact!, Receipt.Of(e.Id)));
    }

    public async Task<CastOutcome> CastAsync(VoterId voter, BallotCast ballot, PollVersion poll, CancellationToken cancel = default)
    {
        var stream = (await _keys.ForAsync(ballot.Poll, cancel)).Stream(voter);
        return await AppendAsync([Put(stream, ballot)], ballot.Poll, poll);
    }

    public async Task<CastOutcome> UniteAsync(VoterId kept, VoterId other, UniteBallots ballots, PollVersion poll, CancellationToken cancel = default)
    {
        var withdrawn = ballots.Withdrawn ?? throw new ArgumentException("There is no ballot to withdraw.", nameof(ballots));
        var ids = await _keys.ForAsync(withdrawn.Poll, cancel);
        var gone = Put(ids.Stream(other), withdrawn);
        return await AppendAsync(ballots.Kept is { } moved ? [gone, Put(ids.Stream(kept), moved)] : [gone], withdrawn.Poll, poll);
    }

    public async Task<BallotPage> ReadAfterAsync(long position, int limit, CancellationToken cancel = default)
    {
        if (await log.AtHandAsync(position, limit, StoredNames, cancel) is { } page)
        {
            return new([.. page.Events.Where(e => e.Fact is BallotCast).Select(e => new PositionedBallot(e.Position, (BallotCast)e.Fact!))], page.Through, page.IsLast);
        }

        var ballots = new List<PositionedBallot>();
        var range = await log.ReadRangeAsync("data", position, limit, StoredNames, Take, cancel);
        return new(ballots, range.Through, range.Through >= range.Head);

        void Take(NpgsqlDataReader row)
        {
            if (EventJson.Read(StoredName, row.GetFieldValue<byte[]>(1)) is BallotCast ballot)
            {
                ballots.Add(new(row.GetInt64(0), ballot));
            }
        }
    }

    public async Task<Totals> TotalsAsync(PollId poll, CancellationToken cancel = default)
    {
        var tally = new Tally();
        await foreach (var choices in LastRevisionsAsync(poll, cancel))
        {
            tally.Add(new BallotCast(poll, 1, choices));
        }

        return tally.Totals();
    }

    public async Task<IReadOnlyList<MergedChoices>> MergedAsync(PollId poll, CancellationToken cancel = default)
    {
        var voters = new Dictionary<Choices, long>();
        await foreach (var choices in LastRevisionsAsync(poll, cancel))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(voters, choices, out _)++;
        }

        return [.. voters.Select(ballot => new MergedChoices(ballot.Key, ballot.Value)).OrderBy(ballot => ballot.Choices.ToString(), StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<Choices>> UnlinkedAsync(PollId poll, CancellationToken cancel = default)
    {
        var ballots = new List<(string Text, Choices Choices)>();
        await foreach (var choices in LastRevisionsAsync(poll, cancel))
        {
            ballots.Add((choices.ToString(), choices));
        }

        return [.. ballots.OrderBy(ballot => ballot.Text, StringComparer.Ordinal).Select(ballot => ballot.Choices)];
    }

    private static StreamAppend Put(Guid stream, BallotCast ballot) => new(stream, ballot.Revision - 1, [ballot], BallotIds.Event(stream, ballot));

    /// <summary>Ballots of one poll, all or none; the receipt is that of the last.</summary>
    private async Task<CastOutcome> AppendAsync(StreamAppend[] ballots, PollId poll, PollVersion version)
    {
        var append = new Append(ballots, [new Guard(poll.Value, version.Version, version.ClosesAt)], Envelope: null);
        var outcome = await log.AppendAsync(append, CancellationToken.None); // a voter who hangs up has voted
        if (outcome is not AppendOutcome.Written)
        {
            return outcome is AppendOutcome.VersionConflict ? new CastOutcome.Stale() : new CastOutcome.PollMoved();
        }

        var receipt = default(Receipt);
        foreach (var put in ballots)
        {
            receipt = Receipt.Of(put.FirstEventId!.Value);
            _recent.Keep(put.Stream, Ballot.Evolve(Ballot.None, (BallotFact)put.Facts[0], receipt));
        }

        return new CastOutcome.Counted(receipt);
    }

    /// <summary>One poll's ballots lie together in the index of streams.</summary>
    private async IAsyncEnumerable<Choices> LastRevisionsAsync(PollId poll, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (low, high) = BallotIds.Range(poll);
        await using var command = database.CreateCommand(
            "select distinct on (stream_id) data from participation.mt_events "
            + "where stream_id between $1 and $2 and type = $3 order by stream_id, version desc");
        command.Parameters.Add(new() { Value = low });
        command.Parameters.Add(new() { Value = high });
        command.Parameters.Add(new() { Value = StoredName });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            // A count that passes over a ballot it cannot read would be wrong: better none.
            var ballot = EventJson.Read(StoredName, rows.GetFieldValue<byte[]>(0)) as BallotCast ?? throw new InvalidOperationException($"A ballot of poll {poll} cannot be read.");
            if (ballot.Poll == poll && ballot.Withdrawn != true)
            {
                yield return ballot.Choices;
            }
        }
    }
}
