using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.PastMoments;

/// <summary>The log's rows as they lie in the table, counted in the plainest way: every row that had been written, each voter's last revision.</summary>
internal sealed class Recount
{
    private readonly List<Row> _rows;

    private Recount(List<Row> rows) => _rows = rows;

    public DateTimeOffset First => _rows[0].At;

    public DateTimeOffset Last => _rows.Max(row => row.At);

    public IReadOnlyList<DateTimeOffset> Times => [.. _rows.Select(row => row.At)];

    public static async Task<Recount> ReadAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select seq_id, stream_id, version, type, data, timestamp from participation.mt_events order by seq_id");
        await using var rows = await command.ExecuteReaderAsync();
        var read = new List<Row>();
        while (await rows.ReadAsync())
        {
            read.Add(new(rows.GetInt64(0), rows.GetGuid(1), rows.GetInt64(2), EventJson.Read(rows.GetString(3), rows.GetFieldValue<byte[]>(4))!, new(rows.GetDateTime(5))));
        }

        return new(read);
    }

    /// <summary>The position before the first event that is stored with a later time.</summary>
    public long PositionAt(DateTimeOffset time) => _rows.TakeWhile(row => row.At <= time).Select(row => row.Position).LastOrDefault();

    /// <summary>Votes by option and ballots, of all and by ward, as a line of text; null when the poll was not there yet.</summary>
    public string? Of(PollId poll, DateTimeOffset time)
    {
        var past = _rows.TakeWhile(row => row.At <= time).ToList();
        var life = past.Where(row => row.Stream == poll.Value).Select(row => (PollFact)row.Fact).Aggregate(Poll.None, Poll.Evolve);
        var standing = past.Where(row => row.Fact is BallotCast ballot && ballot.Poll == poll)
            .GroupBy(row => row.Stream).Select(voter => (BallotCast)voter.MaxBy(row => row.Version)!.Fact)
            .Where(ballot => ballot.Withdrawn != true).ToList();
        return life.Status == PollStatus.None ? null : Say(life, Count(standing), standing.Where(ballot => ballot.Ward is not null).GroupBy(ballot => ballot.Ward!.Value).Select(ward => (ward.Key, Count(ward))));
    }

    public static string? Of(PollMoment? moment) => moment is null ? null : Say(
        moment.Poll, (moment.Count.Whole.Ballots, moment.Count.Whole.Options.Select(option => (option.Option, option.Votes))),
        moment.Count.Wards.Select(ward => (ward.Ward.Value, (ward.Totals.Ballots, ward.Totals.Options.Select(option => (option.Option, option.Votes))))));

    private static (long Ballots, IEnumerable<(string Option, long Votes)>) Count(IEnumerable<BallotCast> ballots) =>
        (ballots.Count(), ballots.SelectMany(ballot => ballot.Choices).GroupBy(choice => choice.Option).Select(option => (option.Key, option.LongCount())));

    private static string Say(
        Poll poll, (long Ballots, IEnumerable<(string Option, long Votes)> Options) whole, IEnumerable<(string Ward, (long Ballots, IEnumerable<(string, long)> Options) Count)> wards) =>
        $"{poll.Status}, shown {poll.MayShowCounts}, without {string.Join(' ', poll.Withdrawn.Keys.Order(StringComparer.Ordinal))}; {Say(whole)}; "
        + string.Join("; ", wards.Where(ward => ward.Count.Ballots > 0).OrderBy(ward => ward.Ward, StringComparer.Ordinal).Select(ward => $"{ward.Ward} {Say(ward.Count)}"));

    private static string Say((long Ballots, IEnumerable<(string Option, long Votes)> Options) count) =>
        $"{count.Ballots}: {string.Join(", ", count.Options.OrderBy(option => option.Option, StringComparer.Ordinal).Select(option => $"{option.Option} {option.Votes}"))}";

    private sealed record Row(long Position, Guid Stream, long Version, object Fact, DateTimeOffset At);
}
