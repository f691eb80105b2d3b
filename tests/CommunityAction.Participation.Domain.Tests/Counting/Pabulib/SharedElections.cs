using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

/// <summary>The real elections of the shared folder, each read once for all tests.</summary>
internal static class SharedElections
{
    private static readonly ConcurrentDictionary<string, Lazy<PabulibElection>> Kept = new();

    public static string[] Names =>
        [.. Directory.EnumerateFiles(SharedData.Elections, "*.pb").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static PabulibElection Open(string name) => Kept.GetOrAdd(name, file => new(() => Read(file))).Value;

    public static BudgetElection Budget(string name)
    {
        using var text = File.OpenText(Path.Combine(SharedData.Elections, name));
        var reading = PabulibReader.ReadBudget(text);
        reading.Problem.ShouldBeNull();
        return reading.Election!;
    }

    public static PabulibElection Read(string name)
    {
        using var text = File.OpenText(Path.Combine(SharedData.Elections, name));
        var reading = PabulibReader.Read(text);
        reading.Problem.ShouldBeNull();
        return reading.Election!;
    }
}
