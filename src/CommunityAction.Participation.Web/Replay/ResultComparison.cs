using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Web.Features.Polls;

namespace CommunityAction.Participation.Web.Replay;

/// <summary>The public result beside what the file says was counted.</summary>
public sealed record ResultComparison(int Compared, IReadOnlyList<string> Differences, long Ballots, int Voters)
{
    public bool IsEqual => Differences.Count == 0 && Ballots == Voters;

    public static ResultComparison Of(PabulibElection election, ResultDocument result)
    {
        var ours = result.Options.ToDictionary(option => option.Key, StringComparer.Ordinal);
        var byPoints = election.VoteType is "cumulative" or "scoring" or "ordinal";
        var compared = election.Projects.Where(project => Counted(project, byPoints) is not null).ToList();
        var differences = compared
            .Select(project => (project, theirs: Counted(project, byPoints)!.Value, ours: Ours(ours.GetValueOrDefault(project.Id), project, byPoints)))
            .Where(row => row.theirs != row.ours)
            .Select(row => $"{row.project.Id}: the file says {row.theirs}, the public result says {row.ours}. {Why(election, row.project)}")
            .ToList();
        return new(compared.Count, differences, result.Ballots, election.Voters.Count);
    }

    /// <summary>The score where ballots carry points, the votes where they do not or the file has no score.</summary>
    private static decimal? Counted(PabulibProject project, bool byPoints) => byPoints ? project.Score ?? project.Votes : project.Votes;

    private static decimal Ours(ResultRow? row, PabulibProject project, bool byPoints) =>
        row is null ? 0 : byPoints && project.Score is not null ? row.Points : row.Votes;

    private static string Why(PabulibElection election, PabulibProject project)
    {
        var twice = election.Duplicates.Count(duplicate => duplicate.ProjectId == project.Id);
        return twice == 0 ? "The file does not explain it."
            : $"{twice} {(twice == 1 ? "ballot names" : "ballots name")} it twice and count once: lines "
              + string.Join(", ", election.Duplicates.Where(duplicate => duplicate.ProjectId == project.Id).Select(duplicate => duplicate.Line)) + ".";
    }
}
