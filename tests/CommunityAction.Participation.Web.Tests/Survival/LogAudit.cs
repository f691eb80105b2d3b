using System.Text.Json;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Live;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>The log of many polls, read by SQL and counted by code of its own, to be held against what voters and viewers were told.</summary>
internal sealed class LogAudit
{
    private readonly List<LoggedBallot> _ballots = [];
    private readonly Dictionary<Guid, List<LoggedBallot>> _streams = [];
    private readonly HashSet<(Guid Poll, long Position)> _moves = [];
    private readonly Dictionary<Guid, long> _closed = [];

    /// <summary>Of the last thing that happened to a poll.</summary>
    public long LastPositionOf(Guid poll) => _moves.Where(move => move.Poll == poll).Max(move => move.Position);

    public static async Task<LogAudit> ReadAsync(string connectionString)
    {
        var audit = new LogAudit();
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select seq_id, stream_id, version, id, type, data from participation.mt_events order by seq_id", connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            audit.Add(rows.GetInt64(0), rows.GetGuid(1), rows.GetInt64(2), rows.GetGuid(3), rows.GetString(4), rows.GetString(5));
        }

        return audit;
    }

    /// <summary>Every receipt stands for a ballot in the log, as it was cast; the last one counts; nobody counts twice; and nothing stands that nobody cast.</summary>
    /// <returns>How many ballots stand in the log whose voters never heard of it and gave up.</returns>
    public int ShouldHoldExactly(IEnumerable<Resident> residents)
    {
        var byReceipt = _ballots.ToDictionary(ballot => ballot.Receipt); // a receipt that stands twice throws
        var claimed = new HashSet<Guid>();
        var (unheard, unseated) = (0, 0);
        foreach (var resident in residents)
        {
            if (resident.Acknowledged.Count == 0)
            {
                unseated += resident.Unanswered is null ? 0 : 1;
                continue;
            }

            var stream = byReceipt.GetValueOrDefault(resident.Acknowledged[0].Receipt)?.Stream
                ?? throw new ShouldAssertException($"The receipt {resident.Acknowledged[0].Receipt} is for a ballot that is not in the log.");
            claimed.Add(stream).ShouldBeTrue("two voters have one ballot");
            var due = resident.Acknowledged.Select((cast, i) => (i + 1L, cast.Choices, cast.Receipt));
            var stands = _streams[stream].Select(ballot => (ballot.Version, ballot.Choices, ballot.Receipt)).ToList();
            stands.Take(resident.Acknowledged.Count).ShouldBe(due, "a voter's acknowledged ballots are not what the log holds");
            var beyond = stands.Skip(resident.Acknowledged.Count).Select(ballot => ballot.Choices).ToList();
            beyond.Count.ShouldBeLessThanOrEqualTo(1, "a voter's ballot stands twice");
            beyond.ShouldAllBe(choices => choices == resident.Unanswered, "a ballot stands that its voter never cast");
            unheard += beyond.Count;
        }

        var strangers = _streams.Where(stream => !claimed.Contains(stream.Key)).Select(stream => stream.Value).ToList();
        strangers.ShouldAllBe(ballots => ballots.Count == 1, "a ballot was changed by nobody");
        strangers.Count.ShouldBeLessThanOrEqualTo(unseated, "ballots stand that nobody cast");
        return unheard + strangers.Count;
    }

    /// <summary>Each board that was ever shown is the count of the log up to the position that it names.</summary>
    public void ShouldExplain(Guid poll, IEnumerable<BoardSnapshot> shown)
    {
        var ballots = _ballots.Where(ballot => ballot.Poll == poll).GetEnumerator();
        var more = ballots.MoveNext();
        var stands = new Dictionary<Guid, string>();
        foreach (var board in shown.OrderBy(board => board.Sequence))
        {
            _moves.ShouldContain((poll, board.Sequence), "a board was shown for a position where nothing happened to its poll");
            for (; more && ballots.Current.Position <= board.Sequence; more = ballots.MoveNext())
            {
                stands[ballots.Current.Stream] = ballots.Current.Choices;
            }

            board.Ballots.ShouldBe(stands.Count, $"at {board.Sequence}");
            (board.Rows is not null).ShouldBe(board.Status is not ("drafted" or "closed"), "an open or declared poll shows its rows, one that is not yet open or being counted none");
            board.Rows?.Where(row => row.Votes > 0).Select(row => (row.Key, row.Votes)).ShouldBe(Count(stands.Values), ignoreOrder: true, $"at {board.Sequence}");
        }
    }

    /// <summary>It was closed once, and no ballot stands behind that.</summary>
    public void ShouldHaveClosed(Guid poll)
    {
        _closed.ShouldContainKey(poll);
        _ballots.ShouldNotContain(ballot => ballot.Poll == poll && ballot.Position > _closed[poll], "a ballot was taken after the close");
    }

    private static IEnumerable<(string Key, long Votes)> Count(IEnumerable<string> ballots) =>
        ballots.SelectMany(choices => choices.Split(' ')).CountBy(key => key).Select(count => (count.Key, (long)count.Value));

    private void Add(long position, Guid stream, long version, Guid id, string type, string json)
    {
        using var data = JsonDocument.Parse(json);
        var poll = type.StartsWith("polls.", StringComparison.Ordinal) && data.RootElement.TryGetProperty("poll", out var named) ? named.GetGuid() : Guid.Empty;
        _moves.Add((poll, position));
        if (type == "polls.poll-closed.v1")
        {
            _closed.Add(poll, position); // a second close throws
        }

        if (type == "polls.ballot-cast.v1")
        {
            var choices = string.Join(' ', data.RootElement.GetProperty("choices").EnumerateObject().Select(choice => choice.Name).Order(StringComparer.Ordinal));
            var ballot = new LoggedBallot(position, poll, stream, version, Receipt.Of(id).Code, choices);
            _ballots.Add(ballot);
            (_streams.TryGetValue(stream, out var revisions) ? revisions : _streams[stream] = []).Add(ballot);
        }
    }

    private sealed record LoggedBallot(long Position, Guid Poll, Guid Stream, long Version, string Receipt, string Choices);
}
