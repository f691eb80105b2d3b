using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Domain.Council;

/// <summary>Says what stands on one of the council's lists. An entry that is left out is kept and retired: programmes and proposals may name it.</summary>
public sealed partial record ChangeList(CouncilList List, IReadOnlyList<CouncilEntry> Entries) : ICouncilCommand
{
    public const int MostEntries = 120;
    public const int LongestName = 80;
    public const int LongestDescription = 200;

    /// <summary>More than any ward in the United Kingdom has, many times over.</summary>
    public const int MostResidents = 1_000_000;
    private const int LongestKey = 40;

    /// <summary>
    /// Decides nothing when it is so already. Refuses: entry-name-missing, entry-name-too-long, entry-description-too-long, entry-key-wrong, entry-twice,
    /// entry-residents-wrong, entry-centre-wrong, entry-code-wrong, too-many-entries.
    /// </summary>
    public Decision<CouncilFact> Decide(CouncilRecord state, DateTimeOffset now)
    {
        var before = state[List];
        var wanted = Entries.Select(entry => entry with { Name = entry.Name.Trim(), Description = entry.Description.Trim() }).ToList();
        if (Check(wanted) is { } problem)
        {
            return problem;
        }

        var leftOut = before.Where(old => wanted.All(entry => entry.Key != old.Key)).Select(old => old with { Retired = true });
        CouncilEntry[] after = [.. wanted, .. leftOut];
        return after.SequenceEqual(before) ? Decision<CouncilFact>.Nothing : new ListChanged(List, after);
    }

    /// <summary>A key for a new name: <c>Skylark Hill</c> becomes <c>skylark-hill</c>.</summary>
    public static string KeyOf(string name)
    {
        var key = NotInKeys().Replace(name.Trim().ToLowerInvariant(), "-").Trim('-');
        return key.Length > LongestKey ? key[..LongestKey].Trim('-') : key;
    }

    private static Refusal? Check(List<CouncilEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Name.Length == 0)
            {
                return Refusal.Of("entry-name-missing", "", entry.Key);
            }

            if (entry.Name.Length > LongestName)
            {
                return Refusal.Of("entry-name-too-long", "", entry.Name, LongestName);
            }

            if (entry.Description.Length > LongestDescription)
            {
                return Refusal.Of("entry-description-too-long", "", entry.Name, LongestDescription);
            }

            if (entry.Residents is < 1 or > MostResidents)
            {
                return Refusal.Of("entry-residents-wrong", "", entry.Name, MostResidents);
            }

            if (entry.Centre is { Latitude: not (>= -90 and <= 90) } or { Longitude: not (>= -180 and <= 180) })
            {
                return Refusal.Of("entry-centre-wrong", "", entry.Name);
            }

            if (entry.Code is { } code && (code.Length > LongestKey || !Code().IsMatch(code)))
            {
                return Refusal.Of("entry-code-wrong", "", entry.Name);
            }

            if (!Key().IsMatch(entry.Key) || entry.Key.Length > LongestKey)
            {
                return Refusal.Of("entry-key-wrong", "", entry.Name);
            }
        }

        return entries.GroupBy(entry => entry.Key).FirstOrDefault(group => group.Count() > 1) is { } twice ? Refusal.Of("entry-twice", "", twice.First().Name)
            : entries.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } same ? Refusal.Of("entry-twice", "", same.Key)
            : entries.Count > MostEntries ? Refusal.Of("too-many-entries", "", MostEntries)
            : null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    [GeneratedRegex("^[A-Za-z0-9-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotInKeys();
}
