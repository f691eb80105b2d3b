using System.Security.Cryptography;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Polls;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>Writes many events by SQL in the form in which the store would have: only to have something to read.</summary>
public static class FilledLog
{
    private const string Ballots =
        """
        set session_replication_role = replica;
        create temp table filling on commit drop as
          select n, ('$3' || substr(md5(n::text), 9))::uuid as stream
            from generate_series(1, $2::int) n;
        insert into participation.mt_streams (id, version, timestamp, created) select stream, 1, now(), now() from filling;
        insert into participation.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
        select (select coalesce(max(seq_id), 0) from participation.mt_events) + n, gen_random_uuid(), stream, 1,
               jsonb_build_object('poll', $1, 'revision', 1, 'choices', jsonb_build_object(
                 'p' || to_char(1 + n % 4, 'FM00'), 1, 'p' || to_char(5 + n % 5, 'FM00'), 1, 'p' || to_char(10 + n % 5, 'FM00'), 1)),
               'polls.ballot-cast.v1', now()
          from filling order by n;
        """;

    private const string Polls =
        """
        set session_replication_role = replica;
        create temp table filling on commit drop as select n, md5('poll ' || n)::uuid as poll from generate_series(1, $2::int) n;
        insert into participation.mt_streams (id, version, timestamp, created) select poll, 3, now(), now() from filling;
        insert into participation.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
        select (select coalesce(max(seq_id), 0) from participation.mt_events) + 3 * (n - 1) + version, gen_random_uuid(), poll, version, data, type, now()
          from filling, lateral (values
            (1, 'polls.poll-drafted.v1', (select jsonb_set(jsonb_set(data, '{poll}', to_jsonb(poll)), '{code}', to_jsonb(to_char(n, 'FM000000')))
                                            from participation.mt_events where stream_id = $1 and version = 1)),
            (2, 'polls.poll-opened.v1', jsonb_build_object('poll', poll, 'manifestHash', 'hash')),
            (3, 'polls.poll-closed.v1', jsonb_build_object('poll', poll, 'cause', 'officer', 'closedAt', now()))) e (version, type, data)
         order by n, version;
        """;

    /// <summary>First ballots in one poll, each on the stream of its own.</summary>
    public static Task AddBallotsAsync(Databases databases, PollId poll, int count) => FillAsync(databases, Ballots, poll, count);

    /// <summary>Polls that were drafted like this one, opened and closed: three events each.</summary>
    public static Task AddPollsAsync(Databases databases, PollId like, int count) => FillAsync(databases, Polls, like, count);

    private static async Task FillAsync(Databases databases, string sql, PollId poll, int count)
    {
        var prefix = Convert.ToHexStringLower(SHA256.HashData(poll.Value.ToByteArray()).AsSpan(0, 4)); // as all ballots of the poll have it
        var values = sql.Replace("$1", $"'{poll}'::uuid", StringComparison.Ordinal).Replace("$2", $"{count}", StringComparison.Ordinal).Replace("$3", prefix, StringComparison.Ordinal);
        await ExecuteAsync(databases, $"begin; {values} select setval('participation.mt_events_sequence', (select max(seq_id) from participation.mt_events)); commit");
        await ExecuteAsync(databases, "vacuum analyze participation.mt_streams, participation.mt_events");
    }

    private static async Task ExecuteAsync(Databases databases, string sql)
    {
        await using var connection = new NpgsqlConnection(databases.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }
}
