using System.Text.Json;
using CommunityAction.Participation.Domain.Counting.Files;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Counting.Ranking;

/// <summary>Real ranked elections of the shared folder, with what independent programs made of them.</summary>
internal static class SharedRankings
{
    public static string[] Names(string folder, string extension) => SharedData.Missing is not null
        ? ["none"]
        : [.. Directory.EnumerateFiles(Path.Combine(SharedData.Ranked, folder), "*" + extension).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static RankedElection Open(string folder, string name, Func<TextReader, RankedReading> read)
    {
        using var text = File.OpenText(Path.Combine(SharedData.Ranked, folder, name));
        var reading = read(text);
        reading.Problem.ShouldBeNull();
        return reading.Election!;
    }

    public static JsonElement Expected(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Ranked, folder, "expected.json")));
        return json.RootElement.Clone();
    }

    /// <summary>As people write it: <c>Ann &gt; Ben = Cai</c>, who are level in the order of their names.</summary>
    public static string Written(RankedElection election, RankingResult result) =>
        string.Join(" > ", result.Groups.Select(group => string.Join(" = ", group.Select(option => election.Options[option].Name).Order(StringComparer.Ordinal))));

    public static string Sorted(string ranking) =>
        string.Join(" > ", ranking.Split(" > ").Select(group => string.Join(" = ", group.Split(" = ").Order(StringComparer.Ordinal))));
}
