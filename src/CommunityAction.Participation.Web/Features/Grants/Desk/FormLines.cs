using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>
/// A form, criteria and questions as lines of text that an officer edits: <c># key | Title</c> begins a part of the form, and each line below it is a question,
/// <c>key | kind | words | hint | limit or answers; parted; so | optional blind</c>: if they like, and hidden from whoever scores.
/// </summary>
public static class FormLines
{
    private const char Bar = '|';
    private const string Optional = "optional";
    private const string Blind = "blind";

    public static string Write(ApplicationForm form) => string.Join("\n\n", form.Sections.Select(section =>
        string.Join('\n', section.Questions.Select(Write).Prepend($"# {section.Key} | {Plain(section.Title)}"))));

    /// <summary>Adds what cannot be read: question-line-wrong.</summary>
    public static ApplicationForm ReadForm(string text, List<Refusal> found)
    {
        var sections = new List<FormSection>();
        foreach (var line in Lines(text))
        {
            var cells = line.TrimStart('#').Split(Bar, StringSplitOptions.TrimEntries);
            if (line.StartsWith('#') && cells.Length == 2)
            {
                sections.Add(new(cells[0], cells[1], []));
            }
            else if (!line.StartsWith('#') && sections.Count > 0 && Question(cells) is { } question)
            {
                sections[^1] = sections[^1] with { Questions = [.. sections[^1].Questions, question] };
            }
            else
            {
                found.Add(Refusal.Of("question-line-wrong", "form", line));
            }
        }

        return new(sections);
    }

    public static string Write(IEnumerable<EligibilityQuestion> questions) => string.Join('\n', questions.Select(one => $"{one.Key} | {Plain(one.Question)} | {(one.MustBe ? "yes" : "no")}"));

    /// <summary>Adds what cannot be read: question-line-wrong.</summary>
    public static IReadOnlyList<EligibilityQuestion> ReadEligibility(string text, List<Refusal> found)
    {
        var read = new List<EligibilityQuestion>();
        foreach (var line in Lines(text))
        {
            if (line.Split(Bar, StringSplitOptions.TrimEntries) is [{ Length: > 0 } key, var question, "yes" or "no"] cells)
            {
                read.Add(new(key, question, cells[2] == "yes"));
            }
            else
            {
                found.Add(Refusal.Of("question-line-wrong", "eligibility", line));
            }
        }

        return read;
    }

    public static string Write(Criteria criteria) => string.Join('\n', criteria.All.Select(one => $"{one.Key} | {Plain(one.Name)} | {one.Weight} | {Plain(one.Guidance)}".TrimEnd(' ', Bar)));

    /// <summary>Adds what cannot be read: question-line-wrong.</summary>
    public static IReadOnlyList<Criterion> ReadCriteria(string text, List<Refusal> found)
    {
        var read = new List<Criterion>();
        foreach (var line in Lines(text))
        {
            if (line.Split(Bar, StringSplitOptions.TrimEntries) is [{ Length: > 0 } key, var name, var weight, .. var rest] && int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            {
                read.Add(new(key, name, whole, string.Join(' ', rest)));
            }
            else
            {
                found.Add(Refusal.Of("question-line-wrong", "criteria", line));
            }
        }

        return read;
    }

    /// <summary>What stands on each line, empty ones left out.</summary>
    public static IReadOnlyList<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Write(FormQuestion question) => string.Join(" | ", new[]
    {
        question.Key, question.Kind.ToString().ToLowerInvariant(), Plain(question.Label), Plain(question.Hint),
        question.WordLimit > 0 ? question.WordLimit.ToString(CultureInfo.InvariantCulture) : string.Join("; ", (question.Choices ?? []).Select(choice => Plain(choice).Replace(';', ','))),
        $"{(question.IsRequired ? "" : Optional)} {(question.IsBlind ? Blind : "")}".Trim(),
    }).TrimEnd(' ', Bar);

    private static FormQuestion? Question(string[] cells)
    {
        string Cell(int index) => index < cells.Length ? cells[index] : "";
        var marks = Cell(5).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length is < 3 or > 6 || !Enum.TryParse<QuestionKind>(Cell(1), ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || marks.Except([Optional, Blind]).Any())
        {
            return null;
        }

        var limit = 0;
        return kind == QuestionKind.Text && Cell(4).Length > 0 && !int.TryParse(Cell(4), NumberStyles.None, CultureInfo.InvariantCulture, out limit) ? null
            : new(Cell(0), kind, Cell(2), Cell(3), !marks.Contains(Optional), limit,
                kind == QuestionKind.Choice ? Cell(4).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null, marks.Contains(Blind));
    }

    private static string Plain(string cell) => cell.Replace(Bar, '/').ReplaceLineEndings(" ");
}
