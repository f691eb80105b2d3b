using System.Diagnostics;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>Reading and counting the four largest of the shared elections, beside reading their bytes and splitting them into lines.</summary>
public static class CountingSuite
{
    private const int Largest = 4;
    private const int Times = 5;

    public static Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Counting",
            $"Milliseconds, the median of {Times}, with what was allocated for one reading. The floor reads the file and splits it into lines. Targets for 90,000 voters: "
            + "parse under 500, Equal Shares with cost utilities under 300, Add1 under 3,000. Files of the folder shared; none without it.",
            "election", "voters", "floor", "parse", "MB allocated", "greedy", "Equal Shares", "Add1", "runs", "Phragmén");
        if (SharedData.Missing is null)
        {
            foreach (var file in new DirectoryInfo(SharedData.Elections).EnumerateFiles("*.pb").OrderByDescending(file => file.Length).Take(Largest))
            {
                Measure(table, file);
            }
        }

        return Task.FromResult<IReadOnlyList<Table>>([table]);
    }

    private static void Measure(Table table, FileInfo file)
    {
        var election = Read(file);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(file);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / 1024;
        var add1 = new AllocationSettings(Utilities.Cost, Completion.Add1);
        table.Row(
            Path.GetFileNameWithoutExtension(file.Name), election.Voters,
            Milliseconds(() => File.ReadLines(file.FullName).Count()), Milliseconds(() => Read(file)), allocated,
            Milliseconds(() => Greedy.Allocate(election, GreedyWalk.Skip, new())), Milliseconds(() => EqualShares.Allocate(election, new(Utilities.Cost))),
            Milliseconds(() => EqualShares.Allocate(election, add1)), EqualShares.Allocate(election, add1).Shares!.Runs, Milliseconds(() => Phragmen.Allocate(election, new())));
    }

    private static BudgetElection Read(FileInfo file)
    {
        using var text = file.OpenText();
        return PabulibReader.ReadBudget(text).Election!;
    }

    private static double Milliseconds<T>(Func<T> count) =>
        Enumerable.Range(0, Times).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            count();
            return watch.Elapsed.TotalMilliseconds;
        }).Order().ElementAt(Times / 2);
}
