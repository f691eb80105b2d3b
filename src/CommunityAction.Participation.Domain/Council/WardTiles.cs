namespace CommunityAction.Participation.Domain.Council;

/// <summary>
/// Wards as equal tiles on a grid, each roughly where it lies: a map that needs no boundaries, and on which a small ward is as easy to read as a large one.
/// The same wards always give the same tiles.
/// </summary>
public static class WardTiles
{
    /// <summary>On a phone four tiles are wide enough for the names on them.</summary>
    public const int MostColumns = 4;

    private const double Room = 1.4; // of ten places so many are taken: enough for a shape, few enough for no great gaps

    /// <param name="centres">Each ward's middle.</param>
    /// <returns>A tile for each, in the order of reading: from the north, and from the west.</returns>
    public static IReadOnlyList<WardTile> Of(IEnumerable<(WardId Ward, Coordinates Centre)> centres)
    {
        var wards = centres.OrderBy(ward => ward.Ward.Value, StringComparer.Ordinal).ToList();
        if (wards.Count == 0)
        {
            return [];
        }

        // a degree east is shorter than a degree north, the more so the farther north
        var shrink = Math.Cos(wards.Average(ward => ward.Centre.Latitude) * Math.PI / 180);
        var (xs, ys) = (Spread(wards.Select(ward => ward.Centre.Longitude * shrink)), Spread(wards.Select(ward => -ward.Centre.Latitude)));
        var shape = ys.Length > 0 ? xs.Length / ys.Length : MostColumns;
        var columns = Math.Clamp((int)Math.Round(Math.Sqrt(wards.Count * Room * shape)), 1, MostColumns);
        var rows = ys.Length > 0 ? (int)Math.Ceiling(wards.Count * Room / columns) : (int)Math.Ceiling((double)wards.Count / columns);
        var wanted = wards.Select((_, at) => (X: xs.At(at) * (columns - 1), Y: ys.At(at) * (rows - 1))).ToArray();
        var places = Settle(wanted, columns, rows);

        var (usedColumns, usedRows) = (places.Select(place => place.Column).Distinct().Order().ToList(), places.Select(place => place.Row).Distinct().Order().ToList());
        return
        [
            .. wards.Select((ward, at) => new WardTile(ward.Ward, usedColumns.IndexOf(places[at].Column), usedRows.IndexOf(places[at].Row)))
                .OrderBy(tile => tile.Row).ThenBy(tile => tile.Column),
        ];
    }

    /// <summary>The nearest free place for each, the easiest first; then places are exchanged for as long as that brings tiles nearer to where they belong.</summary>
    private static (int Column, int Row)[] Settle((double X, double Y)[] wanted, int columns, int rows)
    {
        var grid = (from row in Enumerable.Range(0, rows) from column in Enumerable.Range(0, columns) select (Column: column, Row: row)).ToArray();
        var tileAt = new int?[grid.Length];
        foreach (var (tile, place, _) in (from tile in Enumerable.Range(0, wanted.Length) from place in Enumerable.Range(0, grid.Length) select (tile, place, Off: Off(wanted[tile], grid[place]))).OrderBy(pair => pair.Off))
        {
            if (tileAt[place] is null && !tileAt.Contains(tile))
            {
                tileAt[place] = tile;
            }
        }

        var better = true;
        while (better)
        {
            better = false;
            for (var one = 0; one < grid.Length; one++)
            {
                for (var other = one + 1; other < grid.Length; other++)
                {
                    if (Cost(tileAt[one], grid[other]) + Cost(tileAt[other], grid[one]) < Cost(tileAt[one], grid[one]) + Cost(tileAt[other], grid[other]) - 1e-9)
                    {
                        (tileAt[one], tileAt[other], better) = (tileAt[other], tileAt[one], true);
                    }
                }
            }
        }

        return [.. Enumerable.Range(0, wanted.Length).Select(tile => grid[Array.IndexOf(tileAt, tile)])];

        double Cost(int? tile, (int Column, int Row) place) => tile is { } at ? Off(wanted[at], place) : 0;
    }

    private static double Off((double X, double Y) wanted, (int Column, int Row) place) => Math.Pow(wanted.X - place.Column, 2) + Math.Pow(wanted.Y - place.Row, 2);

    private static Axis Spread(IEnumerable<double> values)
    {
        var all = values.ToArray();
        return new(all, all.Min(), all.Max() - all.Min());
    }

    private sealed record Axis(double[] Values, double From, double Length)
    {
        /// <summary>From 0 to 1; the middle when all are level.</summary>
        public double At(int at) => Length > 0 ? (Values[at] - From) / Length : 0.5;
    }
}

/// <param name="Ward">The ward.</param>
/// <param name="Column">From 0, in the west.</param>
/// <param name="Row">From 0, in the north.</param>
public sealed record WardTile(WardId Ward, int Column, int Row);
