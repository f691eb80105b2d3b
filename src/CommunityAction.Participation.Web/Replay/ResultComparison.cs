using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Web.Features.Polls;

namespace CommunityAction.Participation.Web.Replay;

/// <summary>The public result beside what the file says was counted.</summary>
public sealed record ResultComparison(int Compared, IReadOnlyList<CountDifference> Differences, long Ballots, int Voters)
{
    /// <summary>Every ballot counts, and every figure is the file's or its difference is explained by the file.</summary>
    public bool Agrees => Ballots == Voters && Differences.All(difference => difference.IsExplained);

    public static ResultComparison Of(PabulibElection election, ResultDocument result)
    {
        var ours = result.Options.ToDictionary(option => option.Key, StringComparer.Ordinal);
        var byPoints = election.VoteType is "cumulative" or "scoring" or "ordinal";
        var compared = election.Projects.Where(project => Counted(project, byPoints) is not null).ToList();
        var differences = compared
            .Select(project => new CountDifference(
                project.Id,
                Counted(project, byPoints)!.Value,
                Ours(ours.GetValueOrDefault(project.Id), project, byPoints),
                [.. election.Duplicates.Where(duplicate => duplicate.ProjectId == project.Id).Select(duplicate => duplicate.Line)]))
            .Where(difference => difference.Theirs != difference.Ours)
            .ToList();
        return new(compared.Count, differences, result.Ballots, election.Voters.Count);
    }

    /// <summary>The score where ballots carry points, the votes where they do not or the file has no score.</summary>
    private static decimal? Counted(PabulibProject project, bool byPoints) => byPoints ? project.Score ?? project.Votes : project.Votes;

    private static decimal Ours(ResultRow? row, PabulibProject project, bool byPoints) =>
        row is null ? 0 : byPoints && project.Score is not null ? row.Points : row.Votes;
}

/// <param name="Project">The project's id.</param>
/// <param name="Theirs">What the file says.</param>
/// <param name="Ours">What the public result says.</param>
/// <param name="Repeats">The line of each mention that was left out because its ballot had named the project before.</param>
public sealed record CountDifference(string Project, decimal Theirs, decimal Ours, IReadOnlyList<int> Repeats)
{
    /// <summary>The file counts the repeated mentions, and nothing else differs.</summary>
    public bool IsExplained => Repeats.Count > 0 && Theirs - Ours == Repeats.Count;

    public override string ToString() => $"{Project}: the file says {Theirs}, the public result says {Ours}. {Why()}";

    private string Why() => Repeats.Count == 0
        ? "The file does not explain it."
        : $"{(Repeats.Count == 1 ? "1 repeated mention was" : $"{Repeats.Count} repeated mentions were")} left out: line "
          + string.Join(", ", Repeats.Distinct()) + (IsExplained ? "." : ". That alone does not explain it.");
}
