using System.Collections.Frozen;

namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>One of the three tables of a .pb file, as far as it is read.</summary>
internal abstract class PabulibSection(string name, FrozenSet<string> known, params string[] required)
{
    // Sex, age, district: a few texts that a hundred thousand voters share.
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _pool = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private PabulibColumns? _columns;

    public string Name { get; } = name;

    public IReadOnlyList<string> ColumnNames => Columns.Names;

    protected PabulibColumns Columns => _columns!;

    public FileProblem? Take(TableRows row) =>
        _columns is null ? TakeHeader(row)
        : row.Count != Columns.Names.Count ? FileProblem.At(row.Line, "row-does-not-fit", Columns.Names.Count, row.Count)
        : TakeRow(row);

    /// <param name="line">Of the next section, or the last of the file.</param>
    public FileProblem? Complete(int line) => _columns is null ? FileProblem.At(line, "header-missing", Name) : Check(line);

    protected abstract FileProblem? TakeRow(TableRows row);

    protected abstract FileProblem? Check(int line);

    protected virtual void FindColumns()
    {
    }

    /// <summary>The cells of the columns without a property of their own.</summary>
    protected string[] Others(TableRows row)
    {
        var cells = Columns.Others.Count == 0 ? [] : new string[Columns.Others.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Shared(row[Columns.Others[i]]);
        }

        return cells;
    }

    private string Shared(ReadOnlySpan<char> text)
    {
        if (!_pool.TryGetValue(text, out var shared))
        {
            _pool.Add(shared = text.ToString());
        }

        return shared;
    }

    private FileProblem? TakeHeader(TableRows row)
    {
        var names = Enumerable.Range(0, row.Count).Select(i => row[i].Trim().ToString()).ToArray();
        var columns = new PabulibColumns(names, known);
        if (!names.Any(name => required.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            return FileProblem.At(row.Line, "header-missing", Name);
        }

        if (required.FirstOrDefault(column => columns.IndexOf(column) < 0) is { } missing)
        {
            return FileProblem.At(row.Line, "column-missing", Name, missing);
        }

        if (columns.Twice() is { } twice)
        {
            return FileProblem.At(row.Line, "column-twice", Name, twice);
        }

        _columns = columns;
        FindColumns();
        return null;
    }
}
