using System.Runtime.InteropServices;

namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>The ballots. What is kept of them a derived section says.</summary>
internal abstract class VotesSection(MetaSection meta, ProjectsSection projects) : PabulibSection("VOTES", PabulibColumns.OfVote, "voter_id", "vote")
{
    private readonly List<int> _choices = [];
    private readonly List<decimal> _points = [];
    private readonly HashSet<int> _seen = [];
    private bool _needsPoints;
    private bool _any;
    private int _voter;
    private int _vote;
    private int _pointsColumn;

    protected MetaSection Meta => meta;

    protected IReadOnlyList<PabulibProject> Projects => projects.Projects;

    protected override void FindColumns()
    {
        (_voter, _vote, _pointsColumn) = (Columns.IndexOf("voter_id"), Columns.IndexOf("vote"), Columns.IndexOf("points"));
        _needsPoints = meta.Find("vote_type").ToLowerInvariant() is "cumulative" or "scoring";
    }

    protected override FileProblem? TakeRow(TableRows row)
    {
        if (_needsPoints && _pointsColumn < 0)
        {
            return FileProblem.At(row.Line, "column-missing", Name, "points");
        }

        if ((TakeChoices(row) ?? TakePoints(row)) is { } problem)
        {
            return problem;
        }

        _any = true;
        DropDuplicates(row);
        return Keep(row, CollectionsMarshal.AsSpan(_choices), CollectionsMarshal.AsSpan(_points));
    }

    protected override FileProblem? Check(int line) =>
        !_any && meta.Find("num_votes") is not ("" or "0") ? FileProblem.At(line, "votes-missing", meta.Find("num_votes")) : null;

    /// <param name="row">The ballot as it stands in the file.</param>
    /// <param name="choices">Places of the projects in the file, each once, in the order of the ballot.</param>
    /// <param name="points">One for each choice, or none at all.</param>
    protected abstract FileProblem? Keep(TableRows row, ReadOnlySpan<int> choices, ReadOnlySpan<decimal> points);

    /// <summary>A project that the ballot had named before.</summary>
    protected virtual void Tell(TableRows row, int project)
    {
    }

    protected string VoterOf(TableRows row) => row[_voter].Trim().ToString();

    private FileProblem? TakeChoices(TableRows row)
    {
        _choices.Clear();
        foreach (var part in row[_vote].Split(','))
        {
            var id = row[_vote][part].Trim();
            if (id.IsEmpty)
            {
                continue;
            }

            if (!projects.TryFind(id, out var project))
            {
                return FileProblem.At(row.Line, "unknown-project", id.ToString(), VoterOf(row));
            }

            _choices.Add(project);
        }

        return null;
    }

    private FileProblem? TakePoints(TableRows row)
    {
        _points.Clear();
        var cell = _pointsColumn < 0 ? default : row[_pointsColumn];
        foreach (var part in cell.Split(','))
        {
            var text = cell[part].Trim();
            if (text.IsEmpty)
            {
                continue;
            }

            if (PabulibNumber.Parse(text, signed: true) is not { } points)
            {
                return FileProblem.At(row.Line, "points-not-a-number", text.ToString(), VoterOf(row));
            }

            _points.Add(points);
        }

        var without = _points.Count == 0 && !_needsPoints;
        return without || _points.Count == _choices.Count ? null : FileProblem.At(row.Line, "points-do-not-match", _choices.Count, _points.Count, VoterOf(row));
    }

    private void DropDuplicates(TableRows row)
    {
        _seen.Clear();
        var kept = 0;
        for (var i = 0; i < _choices.Count; i++)
        {
            if (!_seen.Add(_choices[i]))
            {
                Tell(row, _choices[i]);
                continue;
            }

            _choices[kept] = _choices[i];
            if (_points.Count > 0)
            {
                _points[kept] = _points[i];
            }

            kept++;
        }

        _choices.RemoveRange(kept, _choices.Count - kept);
        _points.RemoveRange(Math.Min(kept, _points.Count), Math.Max(0, _points.Count - kept));
    }
}
