using System.Globalization;

namespace CommunityAction.Participation.Domain.Counting.Pabulib;

internal sealed class ProjectsSection() : PabulibSection("PROJECTS", PabulibColumns.OfProject, "project_id", "cost")
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private int _id;
    private int _cost;
    private int _votes;
    private int _score;
    private int _selected;
    private int _name;
    private int _category;

    public List<PabulibProject> Projects { get; } = [];

    /// <summary>Where a project stands in the file, from 0; false when there is no such project.</summary>
    public bool TryFind(ReadOnlySpan<char> id, out int place) => _places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out place);

    protected override void FindColumns()
    {
        (_id, _cost) = (Columns.IndexOf("project_id"), Columns.IndexOf("cost"));
        (_votes, _score, _selected) = (Columns.IndexOf("votes"), Columns.IndexOf("score"), Columns.IndexOf("selected"));
        (_name, _category) = (Columns.IndexOf("name"), Columns.IndexOf("category"));
    }

    protected override FileProblem? TakeRow(TableRows row)
    {
        var id = row[_id].Trim().ToString();
        if (id.Length == 0)
        {
            return FileProblem.At(row.Line, "project-id-missing");
        }

        if (!_places.TryAdd(id, Projects.Count))
        {
            return FileProblem.At(row.Line, "project-twice", id);
        }

        return PabulibNumber.Parse(row[_cost]) is { } cost ? Figures(row, id, cost) : NotANumber(row, _cost, id);
    }

    protected override FileProblem? Check(int line) => Projects.Count == 0 ? FileProblem.At(line, "projects-missing") : null;

    private FileProblem? Figures(TableRows row, string id, decimal cost)
    {
        var (votes, score, selected) = (Whole(row, _votes), Figure(row, _score), Whole(row, _selected));
        var wrong = Wrong(row, _votes, votes) ?? Wrong(row, _score, score) ?? Wrong(row, _selected, selected is > int.MaxValue ? null : selected);
        if (wrong is { } column)
        {
            return NotANumber(row, column, id);
        }

        Projects.Add(new(id, cost, votes, score, (int?)selected, Text(row, _name), Text(row, _category), Others(row)));
        return null;
    }

    private FileProblem NotANumber(TableRows row, int column, string id) =>
        FileProblem.At(row.Line, Columns.Names[column].ToLowerInvariant() + "-not-a-number", row[column].ToString(), id);

    private static string Text(TableRows row, int column) => column < 0 ? "" : row[column].ToString();

    private static long? Whole(TableRows row, int column) =>
        column >= 0 && long.TryParse(row[column].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Figure(TableRows row, int column) => column < 0 ? null : PabulibNumber.Parse(row[column], signed: true);

    /// <summary>The column when its cell holds something that is no number.</summary>
    private static int? Wrong(TableRows row, int column, decimal? number) => column >= 0 && number is null && !row[column].IsWhiteSpace() ? column : null;
}
