using System.Text;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>The rows of a table in a text file (RFC 4180): cells may be in quotation marks and then hold commas, quotation marks and lines.</summary>
internal static class CsvCells
{
    /// <param name="text">The whole file.</param>
    /// <returns>Each row with the line on which it begins, 1 for the first; rows without any text are passed over. A quotation mark that is never closed ends with the file.</returns>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read(string text)
    {
        var (cells, cell) = (new List<string>(), new StringBuilder());
        var (quoted, line, begins) = (false, 1, 1);
        for (var at = 0; at <= text.Length; at++)
        {
            var next = at < text.Length ? text[at] : '\n';
            if (quoted && at < text.Length)
            {
                quoted = next != '"' || Doubled(text, ref at);
                if (quoted)
                {
                    cell.Append(next);
                }
            }
            else if (next == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (next is ',' or '\n')
            {
                cells.Add(next == '\n' && cell is [.., '\r'] ? cell.ToString(0, cell.Length - 1) : cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(next);
            }

            if (next == '\n')
            {
                line++;
                if (!quoted || at == text.Length)
                {
                    if (cells.Any(one => one.Length > 0))
                    {
                        yield return (begins, cells);
                    }

                    (cells, begins) = ([], line);
                }
            }
        }
    }

    private static bool Doubled(string text, ref int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '"')
        {
            at++;
            return true;
        }

        return false;
    }
}
