namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>Each ballot by itself, with all that stands beside it.</summary>
internal sealed class EveryVote(MetaSection meta, ProjectsSection projects) : VotesSection(meta, projects)
{
    public List<PabulibVote> Voters { get; } = [];

    public List<PabulibDuplicate> Duplicates { get; } = [];

    protected override FileProblem? Keep(TableRows row, ReadOnlySpan<int> choices, ReadOnlySpan<decimal> points)
    {
        var ids = choices.Length == 0 ? [] : new string[choices.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = Projects[choices[i]].Id;
        }

        Voters.Add(new(VoterOf(row), ids, points.IsEmpty ? null : points.ToArray(), Others(row)));
        return null;
    }

    protected override void Tell(TableRows row, int project) => Duplicates.Add(new(VoterOf(row), Projects[project].Id, row.Line));
}
