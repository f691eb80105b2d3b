using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Counting.Files;

/// <summary>
/// Reads choices between two from a table parted by commas. Either each row is a choice, with the columns <c>chosen</c> and <c>other</c> and, if there are any, <c>times</c>;
/// or each row is a person, with columns such as <c>wiki_1</c> (what was chosen) and <c>wiki_pair_1</c> (the two that were shown, parted by a comma).
/// A column <c>question</c> parts the choices by what was asked. Empty cells and <c>NA</c> are choices that were not made.
/// </summary>
public sealed partial class PairwiseCsv
{
    private readonly TableRows _rows;
    private readonly SortedDictionary<string, PairwiseChoices> _choices = new(StringComparer.Ordinal);
    private readonly List<(int Chosen, int Pair)> _asked = [];
    private bool _isListed;
    private int _question = -1;
    private int _times = -1;
    private int _columns;
    private long _count;

    private PairwiseCsv(TextReader text) => _rows = new(text, ',');

    /// <summary>
    /// Problems, with their arguments: not-text, quote-not-closed, no-choices, row-does-not-fit (cells expected, cells found), choice-not-shown (chosen, the pair), pair-wrong (the cell), not-a-number (text), too-many-options (most),
    /// too-many-voters (most).
    /// </summary>
    public static PairwiseReading Read(TextReader text) => new PairwiseCsv(text).Read();

    private PairwiseReading Read()
    {
        var problem = _rows.Read() ? Head() : Problem("no-choices");
        while (problem is null && _rows.Read())
        {
            problem = _rows.IsUnclosed ? Problem("quote-not-closed")
                : _rows.Count != _columns ? Problem("row-does-not-fit", _columns, _rows.Count)
                : Row();
        }

        problem ??= _count == 0 ? Problem("no-choices") : null;
        return problem is null ? new([.. _choices.Values], null) : new(null, problem);
    }

    private FileProblem? Head()
    {
        _columns = _rows.Count;
        var names = Enumerable.Range(0, _columns).Select(cell => _rows[cell].Trim().ToString()).ToList();
        _question = names.FindIndex(name => name.Equals("question", StringComparison.OrdinalIgnoreCase));
        _times = names.FindIndex(name => name.Equals("times", StringComparison.OrdinalIgnoreCase));
        var (chosen, other) = (names.FindIndex(name => name.Equals("chosen", StringComparison.OrdinalIgnoreCase)), names.FindIndex(name => name.Equals("other", StringComparison.OrdinalIgnoreCase)));
        if (chosen >= 0 && other >= 0)
        {
            _isListed = true;
            _asked.Add((chosen, other));
            return null;
        }

        _times = -1;
        foreach (var (pair, name) in names.Index())
        {
            if (Pair().Match(name) is { Success: true } match && names.IndexOf(match.Groups["stem"].Value + match.Groups["number"].Value) is >= 0 and var column)
            {
                _asked.Add((column, pair));
            }
        }

        return _asked.Count > 0 ? null : Problem("no-choices");
    }

    private FileProblem? Row()
    {
        for (var cell = 0; cell < _columns; cell++)
        {
            if (_rows[cell].IndexOfAny('\0', '\uFFFD') >= 0)
            {
                return Problem("not-text");
            }
        }

        return _asked.Select(Choice).FirstOrDefault(problem => problem is not null);
    }

    private FileProblem? Choice((int Chosen, int Pair) asked)
    {
        var (chosen, shown) = (Text(asked.Chosen), Text(asked.Pair));
        if (chosen is "" or "NA" || shown is "" or "NA")
        {
            return null;
        }

        var pair = _isListed ? [chosen, shown] : shown.Split(',', StringSplitOptions.TrimEntries);
        if (pair.Length != 2 || pair[0] == pair[1] || pair.Contains(""))
        {
            return Problem("pair-wrong", shown);
        }

        var times = 1L;
        return !pair.Contains(chosen) ? Problem("choice-not-shown", chosen, shown)
            : _times >= 0 && BallotBuilder.Times(_rows.Line, Text(_times), out times) is { } wrong ? wrong
            : times > BallotBuilder.MostVoters - _count ? Problem("too-many-voters", BallotBuilder.MostVoters)
            : Add(chosen, pair[0] == chosen ? pair[1] : pair[0], times);
    }

    private FileProblem? Add(string chosen, string other, long times)
    {
        var question = _question < 0 ? "" : Text(_question);
        if (!_choices.TryGetValue(question, out var choices))
        {
            _choices[question] = choices = new(question);
        }

        choices.Add(chosen, other, times);
        _count += times;
        return choices.Options.Count > PairwiseMatrix.MostOptions ? Problem("too-many-options", PairwiseMatrix.MostOptions) : null;
    }

    private string Text(int cell) => _rows[cell].Trim().ToString();

    private FileProblem Problem(string code, params object[] arguments) => FileProblem.At(_rows.Line, code, arguments);

    [GeneratedRegex(@"^(?<stem>.+_)pair_(?<number>\d+)$", RegexOptions.None, -1)]
    private static partial Regex Pair();
}

/// <summary>What reading a table of choices leads to: the choices of each question, by its text, or the first thing that is wrong.</summary>
public sealed record PairwiseReading(IReadOnlyList<PairwiseChoices>? Questions, FileProblem? Problem)
{
    [MemberNotNullWhen(true, nameof(Questions))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Questions is not null;
}
