using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Domain.Counting.Files;

/// <summary>The forms in which ballots come in files.</summary>
public enum BallotFileKind
{
    Unknown,

    /// <summary>A participatory budget (.pb).</summary>
    Pabulib,

    /// <summary>Condorcet Election Format (.cvotes).</summary>
    CondorcetElection,

    /// <summary>Ballots of an election by single transferable vote (.blt).</summary>
    Blt,

    /// <summary>A tally sheet of the Debian project.</summary>
    DebianTally,

    /// <summary>A table of choices between two.</summary>
    PairwiseCsv,
}

/// <summary>Tells files of ballots apart by what they say, whatever they are called.</summary>
public static partial class BallotFiles
{
    /// <summary>How much of a file's beginning is enough, in characters.</summary>
    public const int Head = 16 * 1024;

    /// <param name="head">The file's first characters.</param>
    public static BallotFileKind KindOf(string head)
    {
        var lines = head.TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var first = lines.Find(line => line[0] != '#') ?? "";
        return lines.Count == 0 ? BallotFileKind.Unknown
            : lines[0].Equals("META", StringComparison.OrdinalIgnoreCase) ? BallotFileKind.Pabulib
            : lines.Exists(line => line.StartsWith("#/", StringComparison.Ordinal)) ? BallotFileKind.CondorcetElection
            : TwoNumbers().IsMatch(first) ? BallotFileKind.Blt
            : lines.Exists(line => DebianVote().IsMatch(line)) ? BallotFileKind.DebianTally
            : first.Contains(',', StringComparison.Ordinal) && PairwiseHead().IsMatch(lines[0]) ? BallotFileKind.PairwiseCsv
            : first.Contains('>', StringComparison.Ordinal) ? BallotFileKind.CondorcetElection
            : BallotFileKind.Unknown;
    }

    [GeneratedRegex(@"^\d+\s+\d+(\s*#.*)?$", RegexOptions.None, -1)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"^V:\s*[1-9A-Z-]+\s", RegexOptions.None, -1)]
    private static partial Regex DebianVote();

    [GeneratedRegex(@"\bchosen\b.*\bother\b|\bother\b.*\bchosen\b|_pair_\d", RegexOptions.IgnoreCase, -1)]
    private static partial Regex PairwiseHead();
}
