using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>A kind of question that an officer can add to a form.</summary>
/// <param name="Slug">In addresses.</param>
/// <param name="Kind">What it wants.</param>
/// <param name="IsLong">Words on several lines, up to a limit.</param>
/// <param name="Key">For a question that the program knows by its key; empty for all others.</param>
public sealed record QuestionCard(string Slug, QuestionKind Kind, bool IsLong = false, string Key = "")
{
    private const int UsualWords = 150;

    public static IReadOnlyList<QuestionCard> All { get; } =
    [
        new("short", QuestionKind.Text),
        new("long", QuestionKind.Text, true),
        new("number", QuestionKind.Number),
        new("money", QuestionKind.Money),
        new("choice", QuestionKind.Choice),
        new("date", QuestionKind.Date),
        new("file", QuestionKind.File),
        new("declaration", QuestionKind.Declaration),
        new("budget", QuestionKind.Budget),
        new("ward", QuestionKind.Ward),
        new("theme", QuestionKind.Theme),
        new("population", QuestionKind.Population),
        new(ApplicationForm.Title, QuestionKind.Text, false, ApplicationForm.Title),
        new(ApplicationForm.Summary, QuestionKind.Text, true, ApplicationForm.Summary),
        new(ApplicationForm.Begins, QuestionKind.Date, false, ApplicationForm.Begins),
        new(ApplicationForm.Ends, QuestionKind.Date, false, ApplicationForm.Ends),
    ];

    /// <summary>Those that a form does not have yet, or can have more than once.</summary>
    public static IEnumerable<QuestionCard> For(ApplicationForm form) =>
        All.Where(card => card.Key.Length > 0 ? form.SectionOf(card.Key) is null : !FormEditing.AsksOnce(card.Kind) || form.First(card.Kind) is null);

    public static QuestionCard Of(FormQuestion question) =>
        All.FirstOrDefault(card => card.Key == question.Key && card.Kind == question.Kind) ?? All.First(card => card.Key.Length == 0 && card.Kind == question.Kind && card.IsLong == question.WordLimit > 0);

    /// <summary>Before anybody has written anything.</summary>
    public FormQuestion Blank => new(Key, Kind, "", WordLimit: IsLong ? UsualWords : 0, Choices: Kind == QuestionKind.Choice ? [] : null);

    /// <summary>An application cannot do without it.</summary>
    public bool MustBeAnswered => Key == ApplicationForm.Title || Kind == QuestionKind.Budget;
}
