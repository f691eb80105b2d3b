using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Counting.Files;

/// <summary>
/// Reads the Condorcet Election Format (.cvotes): lines such as <c>Ann &gt; Ben = Cai * 12</c>, after lines such as <c>#/Candidates: Ann; Ben; Cai</c>.
/// An option's id is its name. Where the file does not name the candidates first, they are those on its ballots. Tags before <c>||</c> and what follows <c>#</c> are passed over.
/// </summary>
public sealed class CondorcetElectionFile
{
    private const string NoPreference = "/EMPTY_RANKING/";

    private readonly BallotBuilder _ballots = new();
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<RankedOption> _options = [];
    private readonly FileLines _lines;
    private bool _named;
    private bool? _weighs;
    private bool _votes;
    private long _seats = 1;
    private bool? _isLast;

    private CondorcetElectionFile(TextReader text) => _lines = new(text);

    /// <summary>
    /// Problems, with their arguments: not-text, line-too-long (most characters), setting-too-late (setting), setting-twice (setting), setting-wrong (setting, text), option-missing, option-twice (name), option-unknown (name),
    /// too-many-options (most), not-a-number (text), too-many-voters (most), no-options.
    /// </summary>
    public static RankedReading Read(TextReader text) => new CondorcetElectionFile(text).Read();

    private RankedReading Read()
    {
        while (_lines.Read())
        {
            if ((_lines.Line.StartsWith("#/", StringComparison.Ordinal) ? Setting(_lines.Line[2..]) : Ballot(_lines.Line.Split('#')[0].Trim())) is { } problem)
            {
                return new(null, problem);
            }
        }

        return _lines.Problem is { } wrong ? new(null, wrong)
            : _options.Count == 0 ? RankedReading.Wrong(Math.Max(1, _lines.Number), "no-options")
            : new(new("", _options, (int)_seats, _ballots.Ballots, _isLast is { } last ? last ? Unranked.Last : Unranked.Ignored : null), null);
    }

    private FileProblem? Setting(string text)
    {
        var (name, value) = text.Split(':', 2) is [var before, var after] ? (before.Trim(), after.Trim()) : (text.Trim(), "");
        return name.ToUpperInvariant() switch
        {
            "CANDIDATES" => _votes ? Problem("setting-too-late", name) : _named ? Problem("setting-twice", name) : Candidates(value),
            "NUMBER OF SEATS" => BallotBuilder.Whole(value, out _seats) && _seats is >= 1 and <= BallotBuilder.MostOptions ? null : Problem("setting-wrong", name, value),
            "IMPLICIT RANKING" => Truth(name, value, out _isLast),
            "WEIGHT ALLOWED" => Truth(name, value, out _weighs),
            _ => null,
        };
    }

    private FileProblem? Truth(string name, string value, out bool? truth)
    {
        truth = bool.TryParse(value, out var said) ? said : null;
        return truth is null ? Problem("setting-wrong", name, value) : null;
    }

    private FileProblem? Candidates(string names)
    {
        _named = true;
        return names.Split(';').Select(name => NewOption(name.Trim())).FirstOrDefault(problem => problem is not null);
    }

    private FileProblem? NewOption(string name)
    {
        if (name.Length == 0 || _options.Count == BallotBuilder.MostOptions)
        {
            return name.Length == 0 ? Problem("option-missing") : Problem("too-many-options", BallotBuilder.MostOptions);
        }

        if (!_places.TryAdd(name, _options.Count))
        {
            return Problem("option-twice", name);
        }

        _options.Add(new(name, name));
        return null;
    }

    private FileProblem? Ballot(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        _votes = true;
        var vote = text.Split("||", 2)[^1];
        var (voters, weight) = (1L, 1L);
        var problem = CutNumber('*', ref vote, ref voters) ?? CutNumber('^', ref vote, ref weight);
        return problem ?? Ranks(vote.Trim(), out var ranks)
            ?? (_weighs == true && weight > BallotBuilder.MostVoters / voters
                ? Problem("too-many-voters", BallotBuilder.MostVoters)
                : _ballots.Add(_lines.Number, ranks, _weighs == true ? voters * weight : voters, place => _options[place].Name));
    }

    private FileProblem? CutNumber(char sign, ref string vote, ref long number)
    {
        var at = vote.LastIndexOf(sign);
        if (at < 0)
        {
            return null;
        }

        var text = vote[(at + 1)..].Trim();
        vote = vote[..at];
        return BallotBuilder.Times(_lines.Number, text, out number);
    }

    private FileProblem? Ranks(string vote, out List<List<int>> ranks)
    {
        ranks = [];
        foreach (var rank in vote == NoPreference ? [] : vote.Split('>'))
        {
            var level = new List<int>();
            ranks.Add(level);
            foreach (var name in rank.Split('=').Select(name => name.Trim()))
            {
                if (!_places.ContainsKey(name) && (_named && name.Length > 0 ? Problem("option-unknown", name) : NewOption(name)) is { } problem)
                {
                    return problem;
                }

                level.Add(_places[name]);
            }
        }

        return null;
    }

    private FileProblem Problem(string code, params object[] arguments) => FileProblem.At(_lines.Number, code, arguments);
}
