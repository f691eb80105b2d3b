using System.Diagnostics;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>What one more ballot and one more look at the board cost when many have voted.</summary>
public static class GrowthSuite
{
    private const int Options = 14;

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Growth of one poll", $"In memory, {Options} options and a budget, results shown live. Flat is the target: the last line over the first.",
            "ballots counted", "one more ballot, ns", "one snapshot, microseconds");
        var poll = new PollId(Guid.CreateVersion7());
        var position = 10L;
        await WarmUpAsync();
        var board = OpenBoard(poll);
        var first = (Ballot: 0.0, Snapshot: 0.0);
        foreach (var size in new[] { 10_000, 100_000, 1_000_000 })
        {
            for (var missing = size - board.View().Totals.Ballots; missing > 0; missing--)
            {
                CountOne(board);
            }

            var (ballot, snapshot) = Measure(board, 1000);
            first = first.Ballot == 0 ? (ballot, snapshot) : first;
            table.Row(size, ballot, snapshot / 1000);
            if (size == 1_000_000)
            {
                table.Row("last over first", ballot / first.Ballot, snapshot / first.Snapshot);
            }
        }

        return [table];

        void CountOne(PollBoard board) => board.Count(SampleBallots.Of(poll, (int)position), ++position);

        (double Ballot, double Snapshot) Measure(PollBoard board, int times) =>
            (Nanoseconds(() => CountOne(board), times), Nanoseconds(() => BoardSnapshot.Of(board.View()), times));

        async Task WarmUpAsync()
        {
            for (var round = 0; round < 4; round++)
            {
                Measure(OpenBoard(poll), 50_000);
                await Task.Delay(300); // the compiler works beside
            }
        }
    }

    private static PollBoard OpenBoard(PollId poll)
    {
        var now = DateTimeOffset.UtcNow;
        var rules = new PollRules(
            "Benchmark", "Which?", [.. Enumerable.Range(1, Options).Select(n => new PollOption($"p{n:00}", $"Option {n}", CostPence: 100 * n))],
            VotingMethod.Approval(1, 5), new Money(5000, Money.Sterling), now, now.AddHours(6));
        var board = new PollBoard();
        board.Apply(new PollDrafted(poll, JoinCode.FromNumber(1), rules, 1, null), 1, 1);
        board.Apply(new PollOpened(poll, "hash"), 2, 2);
        return board;
    }

    /// <summary>The least of nine rounds: whatever else the machine did is left out.</summary>
    private static double Nanoseconds(Action one, int times)
    {
        var least = double.MaxValue;
        for (var round = 0; round < 9; round++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++)
            {
                one();
            }

            least = Math.Min(least, Stopwatch.GetElapsedTime(started).TotalNanoseconds / times);
        }

        return least;
    }
}
