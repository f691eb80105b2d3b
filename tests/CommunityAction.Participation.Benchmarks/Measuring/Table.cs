using System.Globalization;
using System.Text;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>The figures of one suite, as Markdown: each measurement beside its floor.</summary>
public sealed class Table(string title, string about, params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public string Title => title;

    public void Row(params object[] cells)
    {
        var row = cells.Select(Text).ToArray();
        _rows.Add(row);
        Console.WriteLine($"  {string.Join("  ", columns.Zip(row, (column, cell) => $"{column}: {cell}"))}");
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append("## ").AppendLine(title).AppendLine().AppendLine(about).AppendLine();
        text.Append("| ").AppendJoin(" | ", columns).AppendLine(" |");
        text.Append('|').AppendJoin('|', columns.Select(_ => "---")).AppendLine("|");
        foreach (var row in _rows)
        {
            text.Append("| ").AppendJoin(" | ", row).AppendLine(" |");
        }

        return text.ToString();
    }

    private static string Text(object cell) => cell switch
    {
        double figure when Math.Abs(figure) >= 100 => figure.ToString("N0", CultureInfo.InvariantCulture),
        double figure => figure.ToString("N2", CultureInfo.InvariantCulture),
        IFormattable figure => figure.ToString("N0", CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };
}
