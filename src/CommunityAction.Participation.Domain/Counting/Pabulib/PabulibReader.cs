using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>Reads Pabulib's .pb format: META, PROJECTS and VOTES, three tables parted by semicolons.</summary>
public static class PabulibReader
{
    /// <summary>
    /// Takes LF or CRLF, a byte-order mark or none, columns in any order, decimal points or commas. A project named twice on one ballot counts once and is reported.
    /// Problems, with their arguments: not-a-pb-file, not-text (wrong encoding), row-too-long (most characters), quote-not-closed, section-missing (section), section-twice (section), header-missing (section),
    /// column-missing (section, column), column-twice (section, column), row-does-not-fit (cells expected, cells found), meta-missing (key), budget-not-a-number (text),
    /// projects-missing, project-id-missing, project-twice (id), cost-, votes-, score- and selected-not-a-number (text, project id), votes-missing (how many META promises),
    /// unknown-project (project id, voter id), points-not-a-number (text, voter id), points-do-not-match (choices, points, voter id).
    /// </summary>
    public static PabulibReading Read(TextReader text)
    {
        var meta = new MetaSection();
        var projects = new ProjectsSection();
        var votes = new EveryVote(meta, projects);
        return Walk(new TableRows(text), [meta, projects, votes]) is { } problem
            ? new(null, problem)
            : new(new(meta.Entries, projects.ColumnNames, projects.Projects, votes.ColumnNames, votes.Voters, votes.Duplicates), null);
    }

    /// <summary>
    /// Reads only what is counted, and holds each distinct ballot once. Problems as at <see cref="Read"/>, and points-out-of-range (points, voter id):
    /// below 0, above <see cref="BudgetElection.MostPoints"/> or with more decimals than <see cref="BudgetElection.MostDecimalsOfPoints"/>.
    /// </summary>
    public static PabulibBudget ReadBudget(TextReader text)
    {
        var meta = new MetaSection();
        var projects = new ProjectsSection();
        var votes = new MergedVotes(meta, projects);
        return Walk(new TableRows(text), [meta, projects, votes]) is { } problem ? new(null, problem) : new(votes.Election(), null);
    }

    private static FileProblem? Walk(TableRows rows, PabulibSection[] sections)
    {
        var current = -1;
        while (rows.Read())
        {
            var opens = Opens(rows, sections);
            var problem = rows.IsTooLong ? FileProblem.At(rows.Line, "row-too-long", TableRows.Longest)
                : rows.IsNotText ? FileProblem.At(rows.Line, "not-text")
                : rows.IsUnclosed ? FileProblem.At(rows.Line, "quote-not-closed")
                : opens >= 0 ? Enter(rows.Line, sections, current, opens)
                : current < 0 ? FileProblem.At(rows.Line, "not-a-pb-file")
                : sections[current].Take(rows);
            if (problem is not null)
            {
                return problem;
            }

            current = Math.Max(current, opens);
        }

        return current < 0 ? FileProblem.At(rows.Line, "not-a-pb-file")
            : sections[current].Complete(rows.Line) ?? (current + 1 < sections.Length ? Missing(rows.Line, sections[current + 1]) : null);
    }

    /// <summary>Which section the row opens, or -1.</summary>
    private static int Opens(TableRows row, PabulibSection[] sections)
    {
        for (var i = 0; i < sections.Length && row.Count == 1; i++)
        {
            if (row[0].Trim().Equals(sections[i].Name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static FileProblem? Enter(int line, PabulibSection[] sections, int current, int next) =>
        next <= current ? FileProblem.At(line, "section-twice", sections[next].Name)
        : (current < 0 ? null : sections[current].Complete(line)) ?? (next > current + 1 ? Missing(line, sections[current + 1]) : null);

    private static FileProblem Missing(int line, PabulibSection section) => FileProblem.At(line, "section-missing", section.Name);
}
