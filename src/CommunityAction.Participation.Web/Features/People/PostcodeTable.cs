using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>A file of postcodes and wards: two columns, the ward by its name or by its short name. A first line with headings is passed over.</summary>
/// <param name="Wards">By postcode.</param>
/// <param name="Faults">The lines that cannot be read, in order; the first ten.</param>
public sealed record PostcodeTable(IReadOnlyDictionary<Postcode, string> Wards, IReadOnlyList<(int Line, string Text)> Faults)
{
    private const int MostFaults = 10;
    private const int LongestShown = 60;

    public static async Task<PostcodeTable> ReadAsync(TextReader file, Wards known, CancellationToken cancel)
    {
        var ids = known.All.SelectMany(ward => new[] { (ward.Key, ward.Key), (ward.Name, ward.Key) })
            .DistinctBy(entry => entry.Item1, StringComparer.OrdinalIgnoreCase).ToDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.OrdinalIgnoreCase);
        var found = new Dictionary<Postcode, string>();
        var faults = new List<(int Line, string Text)>();
        for (var number = 1; faults.Count < MostFaults && await file.ReadLineAsync(cancel) is { } line; number++)
        {
            var cells = line.Split(',', StringSplitOptions.TrimEntries).Select(cell => cell.Trim('"')).ToList();
            if (line.Trim().Length == 0)
            {
                continue;
            }

            if (cells.Count == 2 && Postcode.Parse(cells[0]) is { } postcode && ids.TryGetValue(cells[1], out var ward))
            {
                found[postcode] = ward;
            }
            else if (number > 1 || cells.Any(cell => cell.Any(char.IsAsciiDigit)))
            {
                faults.Add((number, line.Length > LongestShown ? line[..LongestShown] + "…" : line));
            }
        }

        return new(found, faults);
    }
}
