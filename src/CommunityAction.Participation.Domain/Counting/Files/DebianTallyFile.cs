using System.Globalization;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Counting.Files;

/// <summary>
/// Reads the tally sheets that Debian publishes: lines such as <c>Option 2------&gt;: Ann</c>, then <c>V: 21-3 4f0c…</c>, where each character is one option's rank:
/// 1 to 9, then A to Z, or a dash for none. Ranks may be left out and shared. An option's id is its number.
/// </summary>
public sealed partial class DebianTallyFile
{
    private const string Ranks = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly BallotBuilder _ballots = new();
    private readonly List<RankedOption> _options = [];
    private readonly FileLines _lines;

    private DebianTallyFile(TextReader text) => _lines = new(text);

    /// <summary>
    /// Problems, with their arguments: not-text, line-too-long (most characters), option-out-of-turn (number expected, number found), ranks-do-not-match (options, ranks), rank-unknown (character), too-many-voters (most),
    /// no-options.
    /// </summary>
    public static RankedReading Read(TextReader text) => new DebianTallyFile(text).Read();

    private RankedReading Read()
    {
        while (_lines.Read())
        {
            var problem = Option().Match(_lines.Line) is { Success: true } option ? Take(option.Groups["number"].Value, option.Groups["name"].Value)
                : Vote().Match(_lines.Line) is { Success: true } vote ? Ballot(vote.Groups["ranks"].Value)
                : null;
            if (problem is not null)
            {
                return new(null, problem);
            }
        }

        return _lines.Problem is { } wrong ? new(null, wrong)
            : _options.Count == 0 ? RankedReading.Wrong(Math.Max(1, _lines.Number), "no-options")
            : new(new("", _options, 1, _ballots.Ballots), null);
    }

    private FileProblem? Take(string number, string name)
    {
        var expected = (_options.Count + 1).ToString(CultureInfo.InvariantCulture);
        _options.Add(new(expected, name));
        return number == expected && _ballots.Ballots.Count == 0 ? null : FileProblem.At(_lines.Number, "option-out-of-turn", expected, number);
    }

    private FileProblem? Ballot(string ranks)
    {
        if (ranks.Length != _options.Count)
        {
            return FileProblem.At(_lines.Number, "ranks-do-not-match", _options.Count, ranks.Length);
        }

        if (ranks.FirstOrDefault(rank => rank != '-' && !Ranks.Contains(rank, StringComparison.Ordinal)) is var unknown and not '\0')
        {
            return FileProblem.At(_lines.Number, "rank-unknown", unknown.ToString());
        }

        var groups = ranks.Index().Where(rank => rank.Item != '-').GroupBy(rank => rank.Item, rank => rank.Index).OrderBy(group => Ranks.IndexOf(group.Key, StringComparison.Ordinal));
        return _ballots.Add(_lines.Number, [.. groups.Select(group => group.ToList())], 1, place => _options[place].Name);
    }

    [GeneratedRegex(@"\bOption (?<number>\d+)-*>:\s*(?<name>.+)$", RegexOptions.None, -1)]
    private static partial Regex Option();

    [GeneratedRegex(@"^V:\s*(?<ranks>\S+)", RegexOptions.None, -1)]
    private static partial Regex Vote();
}
