using System.Globalization;
using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>Only what is counted: each distinct ballot once. However long the file, no more is held than ballots that differ.</summary>
internal sealed class MergedVotes(MetaSection meta, ProjectsSection projects) : VotesSection(meta, projects)
{
    private BallotMerger? _ballots;
    private BallotKind _kind;

    public BudgetElection Election() => new(
        _kind,
        PabulibNumber.Parse(Meta.Find("budget"))!.Value,
        [.. Projects.Select(project => new BudgetProject(project.Id, project.Cost, project.Name, project.Category))],
        _ballots!.Ballots(),
        PabulibNumber.Parse(Meta.Find("min_project_score_threshold")),
        int.TryParse(Meta.Find("max_length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null);

    protected override void FindColumns()
    {
        base.FindColumns();
        _kind = Meta.Find("vote_type").ToLowerInvariant() switch
        {
            "cumulative" or "scoring" => BallotKind.Points,
            "ordinal" => BallotKind.Ranking,
            _ => BallotKind.Approval,
        };
        _ballots = new(_kind);
    }

    protected override FileProblem? Keep(TableRows row, ReadOnlySpan<int> choices, ReadOnlySpan<decimal> points)
    {
        foreach (var number in points)
        {
            if (number < 0 || number > BudgetElection.MostPoints || number.Scale > BudgetElection.MostDecimalsOfPoints)
            {
                return FileProblem.At(row.Line, "points-out-of-range", number, VoterOf(row));
            }
        }

        _ballots!.Add(choices, _kind == BallotKind.Points ? points : []);
        return null;
    }
}
