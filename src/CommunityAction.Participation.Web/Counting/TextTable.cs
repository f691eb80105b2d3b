namespace CommunityAction.Participation.Web.Counting;

/// <summary>A table for the terminal: a title, a line of column names, and rows in columns.</summary>
public sealed class TextTable(string title, params string[] columns)
{
    private const int Widest = 60;
    private readonly List<string[]> _rows = [];

    /// <summary>Cells that begin with a digit stand at the right of their column.</summary>
    public TextTable Row(params string[] cells)
    {
        _rows.Add([.. cells.Select(cell => cell.Length <= Widest ? cell : cell[..(Widest - 1)] + "…")]);
        return this;
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(title);
        var lines = columns.Length == 0 ? _rows : [columns, .. _rows];
        var widths = Enumerable.Range(0, lines.Select(line => line.Length).DefaultIfEmpty(0).Max())
            .Select(column => lines.Where(line => column < line.Length).Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
        {
            output.WriteLine(("  " + string.Join("  ", line.Select((cell, column) => Padded(cell, widths[column])))).TrimEnd());
        }
    }

    private static string Padded(string cell, int width) => cell.Length > 0 && char.IsAsciiDigit(cell[0]) ? cell.PadLeft(width) : cell.PadRight(width);
}
