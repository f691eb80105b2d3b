using System.Collections.Frozen;
using System.Globalization;

namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>
/// A participatory budget in Pabulib's .pb format (Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023; pabulib.org/format).
/// </summary>
/// <param name="Meta">In the order of the file; a key may stand twice.</param>
/// <param name="ProjectColumns">All columns of PROJECTS in the order of the file.</param>
/// <param name="Projects">In the order of the file.</param>
/// <param name="VoteColumns">All columns of VOTES in the order of the file.</param>
/// <param name="Voters">In the order of the file; blank ballots are voters too.</param>
/// <param name="Duplicates">What was left out because a ballot named a project twice; never written back.</param>
public sealed record PabulibElection(
    IReadOnlyList<KeyValuePair<string, string>> Meta,
    IReadOnlyList<string> ProjectColumns,
    IReadOnlyList<PabulibProject> Projects,
    IReadOnlyList<string> VoteColumns,
    IReadOnlyList<PabulibVote> Voters,
    IReadOnlyList<PabulibDuplicate> Duplicates)
{
    /// <summary>approval, choose-1, cumulative, scoring or ordinal.</summary>
    public string VoteType => (MetaValue("vote_type") ?? "").ToLowerInvariant();

    /// <summary>The first value of a key, trimmed; null when it is missing or empty.</summary>
    public string? MetaValue(string key) =>
        Meta.FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The first value of a key as an exact number; null when it is missing or no number.</summary>
    public decimal? MetaNumber(string key) => PabulibNumber.Parse(MetaValue(key));

    /// <summary>A column of a project that has no property of its own, such as <c>description</c>; empty when the file has no such column.</summary>
    public string ValueOf(PabulibProject project, string column) => ValueOf(column, project.Others, ProjectColumns, PabulibColumns.OfProject);

    /// <summary>A column of a vote that has no property of its own, such as <c>district</c>; empty when the file has no such column.</summary>
    public string ValueOf(PabulibVote vote, string column) => ValueOf(column, vote.Others, VoteColumns, PabulibColumns.OfVote);

    private static string ValueOf(string column, IReadOnlyList<string> cells, IReadOnlyList<string> columns, FrozenSet<string> known)
    {
        var index = columns.Where(c => !known.Contains(c)).ToList().FindIndex(c => c.Equals(column, StringComparison.OrdinalIgnoreCase));
        return index < 0 || index >= cells.Count ? "" : cells[index];
    }
}

/// <param name="Id">A text, such as <c>BO.OM.97/24</c> or <c>0012</c>; unique in the election.</param>
/// <param name="Cost">Exact, in the election's currency; never negative.</param>
/// <param name="Votes">As the file says, not as we count; null when it does not say.</param>
/// <param name="Score">The sum of points, as the file says; null when it does not say.</param>
/// <param name="Selected">1 funded, 0 not, 2 for another reason; null when the file does not say.</param>
/// <param name="Name">May be empty.</param>
/// <param name="Category">May be empty.</param>
/// <param name="Others">The cells of all other columns, in the order of the columns.</param>
public sealed record PabulibProject(
    string Id, decimal Cost, long? Votes, decimal? Score, int? Selected, string Name, string Category, IReadOnlyList<string> Others);

/// <param name="VoterId">As in the file.</param>
/// <param name="Choices">Project ids, each once, in the order of the ballot: best first when the election is ordinal.</param>
/// <param name="Points">One for each choice, or null when the ballot has none.</param>
/// <param name="Others">The cells of all other columns, in the order of the columns.</param>
public sealed record PabulibVote(string VoterId, IReadOnlyList<string> Choices, IReadOnlyList<decimal>? Points, IReadOnlyList<string> Others);

/// <summary>A project that one ballot named again: the first mention counts.</summary>
public sealed record PabulibDuplicate(string VoterId, string ProjectId, int Line);

/// <summary>Numbers in a .pb file: exact decimals with a point; old files have a comma.</summary>
internal static class PabulibNumber
{
    private const NumberStyles Signless = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static decimal? Parse(ReadOnlySpan<char> text, bool signed = false)
    {
        var style = signed ? Signless | NumberStyles.AllowLeadingSign : Signless;
        if (decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var comma = !text.Contains('.') && text.Count(',') == 1;
        return comma && decimal.TryParse(text.ToString().Replace(',', '.'), style, CultureInfo.InvariantCulture, out number) ? number : null;
    }

    public static string Write(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
