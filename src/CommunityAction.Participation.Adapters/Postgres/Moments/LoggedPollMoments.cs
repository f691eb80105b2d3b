using System.Data;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Priorities;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Moments;

/// <summary>
/// A poll at a moment: its count as it was put away last before it, and the few ballots since. Where nothing is put away (yet), all its ballots are read, so an answer
/// is exact in any case, and only ever slow.
/// </summary>
public sealed class LoggedPollMoments(IEventStore log, NpgsqlDataSource database) : IPollMoments
{
    private static readonly string StoredName = EventCatalogue.NameOf(typeof(BallotCast));

    // For each time the last mark that is not after it, and the position before the first event after it.
    private const string Places =
        """
        select coalesce(mark.position, 0),
               coalesce((select e.seq_id - 1 from participation.mt_events e
                          where e.seq_id > coalesce(mark.position, 0) and e.timestamp > asked.at order by e.seq_id limit 1),
                        (select coalesce(max(seq_id), 0) from participation.mt_events))
          from unnest($1::timestamptz[]) with ordinality asked (at, n)
          left join lateral (select m.position from participation.log_marks m where m.at <= asked.at order by m.at desc, m.position desc limit 1) mark on true
         order by asked.n
        """;

    public async Task<PollMoment?> AtAsync(PollId poll, DateTimeOffset time, CancellationToken cancel = default) => (await SeriesAsync(poll, [time], cancel))[0];

    public async Task<IReadOnlyList<PollMoment?>> SeriesAsync(PollId poll, IReadOnlyList<DateTimeOffset> times, CancellationToken cancel = default)
    {
        if (times.Zip(times.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            throw new ArgumentException("The earliest comes first.", nameof(times));
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel); // should counts be made anew meanwhile
        var places = await PlacesAsync(connection, times, cancel);
        var life = (await log.ReadStreamAsync(poll.Value, cancel: cancel))
            .Select(recorded => (recorded.Position, recorded.Fact as PollFact ?? throw new InvalidOperationException($"Event {recorded.Position} cannot be read."))).ToList();
        var moments = new List<PollMoment?>(times.Count);
        var (tally, counted) = (new WardTally(), life.Count > 0 ? life[0].Position : 0); // no ballot comes before its poll
        foreach (var (time, (mark, position)) in times.Zip(places))
        {
            if (mark > counted)
            {
                (tally, counted) = (WardTally.From(await CountTables.ReadAsync(connection, poll, mark, cancel)), mark);
            }

            if (position > counted)
            {
                await CountAsync(connection, poll, tally, counted, position, cancel);
                counted = position;
            }

            moments.Add(PollMoment.Of(time, position, life, tally));
        }

        return moments;
    }

    private static async Task<List<(long Mark, long Position)>> PlacesAsync(NpgsqlConnection connection, IReadOnlyList<DateTimeOffset> times, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Places, connection) { Parameters = { new() { Value = times.Select(time => time.UtcDateTime).ToArray() } } };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var places = new List<(long, long)>(times.Count);
        while (await rows.ReadAsync(cancel))
        {
            places.Add((rows.GetInt64(0), rows.GetInt64(1)));
        }

        return places;
    }

    /// <summary>Adds the poll's ballots of a stretch of the log, in its order: the choices that a changed ballot replaces stand in it.</summary>
    private static async Task CountAsync(NpgsqlConnection connection, PollId poll, WardTally tally, long after, long through, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select data from participation.mt_events where seq_id > $1 and seq_id <= $2 and type = $3 and data ->> 'poll' = $4 order by seq_id", connection)
        {
            Parameters = { new() { Value = after }, new() { Value = through }, new() { Value = StoredName }, new() { Value = poll.ToString() } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            // A count that passes over a ballot it cannot read would be wrong: better none.
            tally.Add(EventJson.Read(StoredName, rows.GetFieldValue<byte[]>(0)) as BallotCast ?? throw new InvalidOperationException($"A ballot of poll {poll} cannot be read."));
        }
    }
}
