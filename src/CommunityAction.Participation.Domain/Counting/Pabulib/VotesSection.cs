namespace CommunityAction.Participation.Domain.Counting.Pabulib;

internal sealed class VotesSection(MetaSection meta, ProjectsSection projects) : PabulibSection("VOTES", PabulibColumns.OfVote, "voter_id", "vote")
{
    private readonly List<string> _choices = [];
    private readonly List<decimal> _points = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _needsPoints;
    private int _voter;
    private int _vote;
    private int _pointsColumn;

    public List<PabulibVote> Voters { get; } = [];

    public List<PabulibDuplicate> Duplicates { get; } = [];

    protected override void FindColumns()
    {
        (_voter, _vote, _pointsColumn) = (Columns.IndexOf("voter_id"), Columns.IndexOf("vote"), Columns.IndexOf("points"));
        _needsPoints = meta.Find("vote_type").ToLowerInvariant() is "cumulative" or "scoring";
    }

    protected override PabulibProblem? TakeRow(TableRows row)
    {
        if (_needsPoints && _pointsColumn < 0)
        {
            return PabulibProblem.At(row.Line, "column-missing", Name, "points");
        }

        var voter = row[_voter].Trim().ToString();
        if ((TakeChoices(row, voter) ?? TakePoints(row, voter)) is { } problem)
        {
            return problem;
        }

        DropDuplicates(row.Line, voter);
        Voters.Add(new(voter, [.. _choices], _points.Count == 0 ? null : [.. _points], Others(row)));
        return null;
    }

    protected override PabulibProblem? Check(int line) =>
        Voters.Count == 0 && meta.Find("num_votes") is not ("" or "0") ? PabulibProblem.At(line, "votes-missing", meta.Find("num_votes")) : null;

    private PabulibProblem? TakeChoices(TableRows row, string voter)
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
                return PabulibProblem.At(row.Line, "unknown-project", id.ToString(), voter);
            }

            _choices.Add(project);
        }

        return null;
    }

    private PabulibProblem? TakePoints(TableRows row, string voter)
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
                return PabulibProblem.At(row.Line, "points-not-a-number", text.ToString(), voter);
            }

            _points.Add(points);
        }

        var without = _points.Count == 0 && !_needsPoints;
        return without || _points.Count == _choices.Count ? null : PabulibProblem.At(row.Line, "points-do-not-match", _choices.Count, _points.Count, voter);
    }

    private void DropDuplicates(int line, string voter)
    {
        _seen.Clear();
        for (var i = 0; i < _choices.Count; i++)
        {
            if (_seen.Add(_choices[i]))
            {
                continue;
            }

            Duplicates.Add(new(voter, _choices[i], line));
            _choices.RemoveAt(i);
            if (_points.Count > 0)
            {
                _points.RemoveAt(i);
            }

            i--;
        }
    }
}
