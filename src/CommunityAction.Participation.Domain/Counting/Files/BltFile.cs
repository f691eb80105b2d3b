using System.Collections.Immutable;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Counting.Files;

/// <summary>
/// Reads .blt, the form in which Scottish wards and many societies publish their ballots: <c>candidates seats</c>; then lines such as <c>12 3 1=2 0</c> (12 voters who put candidate 3 first, then 1 and 2 level),
/// ended by a line <c>0</c>; then the candidates' names and the title, in quotes. A line of negative numbers names those who have withdrawn. An option's id is its number.
/// Source of the form: B. A. Wichmann and I. D. Hill, Voting matters 3 and 20.
/// </summary>
public sealed class BltFile
{
    private readonly BallotBuilder _ballots = new();
    private readonly FileLines _lines;
    private readonly HashSet<int> _withdrawn = [];
    private long _options;
    private long _seats;

    private BltFile(TextReader text) => _lines = new(text);

    /// <summary>
    /// Problems, with their arguments: not-text, line-too-long (most characters), head-wrong (the line), too-many-options (most), not-a-number (text), option-unknown (number), option-twice (number),
    /// ballot-not-ended, ballots-not-ended, too-many-voters (most), name-wrong (the line), names-missing (names expected, names found), too-much (the line).
    /// </summary>
    public static RankedReading Read(TextReader text) => new BltFile(text).Read();

    private RankedReading Read()
    {
        if ((Next() ? Head(_lines.Line) : FileProblem.At(Math.Max(1, _lines.Number), "head-wrong", "")) is { } wrong)
        {
            return new(null, _lines.Problem ?? wrong);
        }

        while (Next() && _lines.Line != "0")
        {
            if (Ballot(Cells()) is { } problem)
            {
                return new(null, problem);
            }
        }

        return _lines.Problem is { } bad ? new(null, bad)
            : _lines.Line != "0" ? RankedReading.Wrong(_lines.Number, "ballots-not-ended")
            : Names();
    }

    /// <summary>The next line that is not a comment.</summary>
    private bool Next()
    {
        while (_lines.Read())
        {
            if (_lines.Line[0] != '#')
            {
                return true;
            }
        }

        return false;
    }

    private string[] Cells() => _lines.Line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private FileProblem? Head(string line) =>
        Cells() is not [var options, var seats] || !BallotBuilder.Whole(options, out _options) || !BallotBuilder.Whole(seats, out _seats) || _options < 1 || _seats < 1 ? Problem("head-wrong", line)
        : _options > BallotBuilder.MostOptions || _seats > BallotBuilder.MostOptions ? Problem("too-many-options", BallotBuilder.MostOptions)
        : null;

    private FileProblem? Ballot(string[] cells)
    {
        if (cells[0][0] == '-')
        {
            return Withdraw(cells);
        }

        if (BallotBuilder.Times(_lines.Number, cells[0], out var voters) is { } wrong)
        {
            return wrong;
        }

        if (cells is not [_, .., "0"])
        {
            return Problem("ballot-not-ended");
        }

        var ranks = new List<List<int>>();
        foreach (var cell in cells[1..^1])
        {
            ranks.Add([]);
            foreach (var option in cell.Split('='))
            {
                if (Place(option, out var place) is { } problem)
                {
                    return problem;
                }

                ranks[^1].Add(place);
            }
        }

        return _ballots.Add(_lines.Number, ranks, voters, place => $"{place + 1}");
    }

    private FileProblem? Withdraw(string[] cells)
    {
        foreach (var cell in cells)
        {
            if (Place(cell.StartsWith('-') ? cell[1..] : "", out var place) is { } problem)
            {
                return problem;
            }

            _withdrawn.Add(place);
        }

        return null;
    }

    private FileProblem? Place(string text, out int place)
    {
        place = BallotBuilder.Whole(text, out var number) ? (int)Math.Min(number, int.MaxValue) - 1 : -1;
        return !BallotBuilder.Whole(text, out _) ? Problem("not-a-number", text)
            : place < 0 || place >= _options ? Problem("option-unknown", text)
            : null;
    }

    private RankedReading Names()
    {
        var names = new List<string>();
        while (Next())
        {
            if (names.Count > _options)
            {
                return new(null, Problem("too-much", _lines.Line));
            }

            if (_lines.Line is not ['"', .., '"'])
            {
                return new(null, Problem("name-wrong", _lines.Line));
            }

            names.Add(_lines.Line[1..^1].Trim());
        }

        return _lines.Problem is { } problem ? new(null, problem)
            : names.Count < _options ? new(null, Problem("names-missing", _options, (long)names.Count))
            : new(new(
                names.ElementAtOrDefault((int)_options) ?? "",
                [.. names.Take((int)_options).Select((name, place) => new RankedOption($"{place + 1}", name))],
                (int)_seats, _ballots.Ballots, null, [.. _withdrawn]), null);
    }

    private FileProblem Problem(string code, params object[] arguments) => FileProblem.At(_lines.Number, code, arguments);
}
