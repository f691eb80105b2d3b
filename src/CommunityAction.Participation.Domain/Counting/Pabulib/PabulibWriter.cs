using System.Buffers;
using System.Globalization;

namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>Writes Pabulib's .pb format: LF, quotes only where a cell needs them, columns in the election's order. What is written reads back the same.</summary>
public static class PabulibWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(";\"\r\n");

    public static void Write(PabulibElection election, TextWriter text)
    {
        Row(text, "META");
        Row(text, "key", "value");
        foreach (var (key, value) in election.Meta)
        {
            Row(text, key, value);
        }

        Row(text, "PROJECTS");
        Row(text, [.. election.ProjectColumns]);
        Table(text, election.ProjectColumns, election.Projects, Cell);
        Row(text, "VOTES");
        Row(text, [.. election.VoteColumns]);
        Table(text, election.VoteColumns, election.Voters, Cell);
    }

    private static void Table<T>(TextWriter text, IReadOnlyList<string> columns, IReadOnlyList<T> rows, Func<T, string, int, (string Cell, bool Known)> cell)
    {
        var names = columns.Select(column => column.ToLowerInvariant()).ToArray();
        var cells = new string[names.Length];
        foreach (var row in rows)
        {
            var other = 0;
            for (var i = 0; i < names.Length; i++)
            {
                (cells[i], var known) = cell(row, names[i], other);
                other += known ? 0 : 1;
            }

            Row(text, cells);
        }
    }

    private static (string Cell, bool Known) Cell(PabulibProject project, string column, int other) => column switch
    {
        "project_id" => (project.Id, true),
        "cost" => (PabulibNumber.Write(project.Cost), true),
        "votes" => (project.Votes?.ToString(CultureInfo.InvariantCulture) ?? "", true),
        "score" => (project.Score is { } score ? PabulibNumber.Write(score) : "", true),
        "selected" => (project.Selected?.ToString(CultureInfo.InvariantCulture) ?? "", true),
        "name" => (project.Name, true),
        "category" => (project.Category, true),
        _ => (project.Others[other], false),
    };

    private static (string Cell, bool Known) Cell(PabulibVote vote, string column, int other) => column switch
    {
        "voter_id" => (vote.VoterId, true),
        "vote" => (string.Join(',', vote.Choices), true),
        "points" => (string.Join(',', (vote.Points ?? []).Select(PabulibNumber.Write)), true),
        _ => (vote.Others[other], false),
    };

    private static void Row(TextWriter text, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                text.Write(';');
            }

            var quoted = cells[i].AsSpan().ContainsAny(NeedQuotes);
            text.Write(quoted ? $"\"{cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cells[i]);
        }

        text.Write('\n');
    }
}
