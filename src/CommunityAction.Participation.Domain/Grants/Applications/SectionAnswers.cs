using System.Globalization;
using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Applications;

/// <summary>What an applicant typed in a section, as it was typed: nothing is lost, and what is wrong is said.</summary>
/// <param name="Values">By the questions' keys; a budget has a key for each of its cells, see <see cref="BudgetTable"/>.</param>
public sealed record SectionAnswers(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Of one answer, in characters: a guard against what no person types.</summary>
    public const int Longest = 20_000;

    public string this[string key] => Values.GetValueOrDefault(key, "").Trim();

    /// <summary>Words as people count them: what stands between blanks.</summary>
    public static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Pounds as they are typed, such as <c>1,250</c> or <c>1250.50</c>, in pence; null when it is none, or has a part of a penny.</summary>
    public static long? PenceOf(string typed) =>
        decimal.TryParse(typed.Trim().TrimStart('£'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var pounds)
        && pounds is >= 0 and < 1_000_000_000 && decimal.Truncate(pounds * 100) == pounds * 100 ? (long)(pounds * 100) : null;

    public static DateOnly? DayOf(string typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>
    /// What is missing or wrong, by question; files are not looked at.
    /// Refuses: answer-missing, answer-too-many-words, answer-too-long, answer-not-a-number, answer-not-money, answer-not-listed, answer-not-a-day, declaration-missing, and what <see cref="BudgetTable.Problems"/> refuses.
    /// </summary>
    public IEnumerable<Refusal> Problems(FormSection section, FundOutline fund) => section.Questions.SelectMany(question => Problems(question, fund));

    private IEnumerable<Refusal> Problems(FormQuestion question, FundOutline fund) => question.Kind switch
    {
        QuestionKind.File => [],
        QuestionKind.Budget => BudgetTable.Read(this, question.Key).Problems(question.Key, fund),
        _ => Problem(question) is { } problem ? [problem] : [],
    };

    private Refusal? Problem(FormQuestion question)
    {
        var answer = this[question.Key];
        return answer.Length == 0
            ? question.IsRequired ? Refusal.Of(question.Kind == QuestionKind.Declaration ? "declaration-missing" : "answer-missing", question.Key, question.Label) : null
            : question.Kind switch
            {
                QuestionKind.Text when question.WordLimit > 0 && WordsIn(answer) is var words && words > question.WordLimit =>
                    Refusal.Of("answer-too-many-words", question.Key, question.Label, question.WordLimit, words),
                QuestionKind.Text when question.WordLimit == 0 && answer.Length > ApplicationForm.LongestTitle =>
                    Refusal.Of("answer-too-long", question.Key, ApplicationForm.LongestTitle, answer.Length),
                QuestionKind.Number when !long.TryParse(answer, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) || number < 0 =>
                    Refusal.Of("answer-not-a-number", question.Key, answer),
                QuestionKind.Money when PenceOf(answer) is null => Refusal.Of("answer-not-money", question.Key, answer),
                QuestionKind.Choice when question.Choices?.Contains(answer) != true => Refusal.Of("answer-not-listed", question.Key, question.Label),
                QuestionKind.Date when DayOf(answer) is null => Refusal.Of("answer-not-a-day", question.Key, answer),
                _ => null,
            };
    }
}
