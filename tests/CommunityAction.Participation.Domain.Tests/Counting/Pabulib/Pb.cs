using CommunityAction.Participation.Domain.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

/// <summary>Short ways to read, write and compare .pb files.</summary>
internal static class Pb
{
    public const string Meta = "META\nkey;value\nbudget;100\nvote_type;approval\n";
    public const string Projects = "PROJECTS\nproject_id;cost\na;10\nb;20\n";

    public static PabulibReading Read(string text) => PabulibReader.Read(new StringReader(text));

    public static PabulibElection Election(string text)
    {
        var reading = Read(text);
        reading.Problem.ShouldBeNull();
        return reading.Election!;
    }

    public static string Written(PabulibElection election)
    {
        var text = new StringWriter();
        PabulibWriter.Write(election, text);
        return text.ToString();
    }

    /// <summary>Everything but the duplicates, which are told once and not written back.</summary>
    public static void ShouldBeTheSameAs(this PabulibElection actual, PabulibElection expected)
    {
        actual.Meta.ShouldBe(expected.Meta);
        actual.ProjectColumns.ShouldBe(expected.ProjectColumns);
        actual.VoteColumns.ShouldBe(expected.VoteColumns);
        FirstDifference(actual.Projects, expected.Projects, Same).ShouldBeNull();
        FirstDifference(actual.Voters, expected.Voters, Same).ShouldBeNull();
    }

    private static string? FirstDifference<T>(IReadOnlyList<T> actual, IReadOnlyList<T> expected, Func<T, T, bool> same) =>
        actual.Count != expected.Count ? $"{actual.Count} rows instead of {expected.Count}"
        : actual.Zip(expected).Where(pair => !same(pair.First, pair.Second)).Select(pair => $"{pair.First} instead of {pair.Second}").FirstOrDefault();

    private static bool Same(PabulibProject a, PabulibProject b) => a with { Others = b.Others } == b && a.Others.SequenceEqual(b.Others);

    private static bool Same(PabulibVote a, PabulibVote b) =>
        a.VoterId == b.VoterId && a.Choices.SequenceEqual(b.Choices) && a.Others.SequenceEqual(b.Others)
        && (a.Points is null) == (b.Points is null) && (a.Points ?? []).SequenceEqual(b.Points ?? []);
}
