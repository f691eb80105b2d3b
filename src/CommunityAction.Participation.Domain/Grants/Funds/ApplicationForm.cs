namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>What kind of answer a question wants.</summary>
public enum QuestionKind
{
    /// <summary>Words: several lines up to a word limit, or one line without one.</summary>
    Text,

    /// <summary>A whole number, 0 or more.</summary>
    Number,

    /// <summary>Pounds, with pence after a point.</summary>
    Money,

    /// <summary>Lines of cost, the group's own money and what is asked for: they must add up.</summary>
    Budget,

    /// <summary>One of several answers.</summary>
    Choice,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A document or a picture.</summary>
    File,

    /// <summary>Something that the applicant says is so.</summary>
    Declaration,

    /// <summary>One of the council's wards, or all.</summary>
    Ward,

    /// <summary>One of the council's themes.</summary>
    Theme,

    /// <summary>Whom it helps: one of the council's lists, or everyone.</summary>
    Population,
}

/// <param name="Key">Short, stable, unique in the form: answers are kept by it.</param>
/// <param name="Kind">What it wants.</param>
/// <param name="Label">As the applicant reads it, up to 300 characters.</param>
/// <param name="Hint">Up to 500 characters; may be empty.</param>
/// <param name="IsRequired">The application cannot be sent without it.</param>
/// <param name="WordLimit">For words; 0 for one line.</param>
/// <param name="Choices">For a choice: what can be answered.</param>
/// <param name="IsBlind">Whoever scores the application reads the answer only once its scores are open.</param>
public sealed record FormQuestion(
    string Key, QuestionKind Kind, string Label, string Hint = "", bool IsRequired = true, int WordLimit = 0, IReadOnlyList<string>? Choices = null, bool IsBlind = false)
{
    /// <summary>
    /// Refuses: question-label-missing, question-label-too-long, question-hint-too-long, question-words-wrong, question-choices-missing, question-too-many-choices, question-choice-too-long.
    /// </summary>
    public IEnumerable<Refusal> Problems() => new[]
    {
        Line.Check("question-label", "form", Label, ApplicationForm.LongestLabel),
        Hint.Length > ApplicationForm.LongestHint ? Refusal.Of("question-hint-too-long", "form", ApplicationForm.LongestHint, Hint.Length) : null,
        WordLimit is < 0 or > ApplicationForm.MostWords ? Refusal.Of("question-words-wrong", "form", Label, ApplicationForm.MostWords) : null,
        Kind == QuestionKind.Choice && Choices is not { Count: > 1 } ? Refusal.Of("question-choices-missing", "form", Label) : null,
        Choices?.Count > ApplicationForm.MostChoices ? Refusal.Of("question-too-many-choices", "form", Label, ApplicationForm.MostChoices) : null,
        Choices?.Any(choice => choice.Length > ApplicationForm.LongestChoice) == true ? Refusal.Of("question-choice-too-long", "form", Label, ApplicationForm.LongestChoice) : null,
    }.OfType<Refusal>();

    public bool Equals(FormQuestion? other) => other is not null
        && (Key, Kind, Label, Hint, IsRequired, WordLimit, IsBlind) == (other.Key, other.Kind, other.Label, other.Hint, other.IsRequired, other.WordLimit, other.IsBlind)
        && (Choices ?? []).SequenceEqual(other.Choices ?? []);

    public override int GetHashCode() => HashCode.Combine(Key, Kind, Label);
}

/// <param name="Key">Short, stable, unique in the form.</param>
/// <param name="Title">Up to 120 characters.</param>
/// <param name="Questions">At least one.</param>
public sealed record FormSection(string Key, string Title, IReadOnlyList<FormQuestion> Questions)
{
    /// <summary>Refuses: section-title-missing, section-title-too-long.</summary>
    public IEnumerable<Refusal> Problems() => new[] { Line.Check("section-title", "form", Title, ApplicationForm.LongestTitle) }.OfType<Refusal>();

    public bool Equals(FormSection? other) => other is not null && (Key, Title) == (other.Key, other.Title) && Questions.SequenceEqual(other.Questions);

    public override int GetHashCode() => HashCode.Combine(Key, Title);
}

/// <summary>What an applicant fills in, section by section.</summary>
/// <param name="Sections">In order.</param>
/// <param name="HidesGroup">Whoever scores an application is told which group sent it only once its scores are open.</param>
public sealed record ApplicationForm(IReadOnlyList<FormSection> Sections, bool HidesGroup = false)
{
    /// <summary>The question whose answer an application is known by.</summary>
    public const string Title = "title";

    /// <summary>The question whose answer is published when the application gets a grant. A form may leave it out.</summary>
    public const string Summary = "summary";

    /// <summary>The question for the day on which the project begins. A form may leave it out.</summary>
    public const string Begins = "begins";

    /// <summary>The question for the day on which it ends. A form may leave it out.</summary>
    public const string Ends = "ends";

    public const int MostSections = 20;
    public const int MostQuestions = 30;
    public const int MostWords = 2_000;
    public const int LongestLabel = 300;
    public const int LongestHint = 500;
    public const int LongestTitle = 120;
    public const int MostChoices = 50;
    public const int LongestChoice = 200;

    /// <summary>The project's name is among what is hidden from those who score.</summary>
    public bool HidesTitle => Questions.Any(question => question is { Key: Title, IsBlind: true });

    public FormSection? Find(string section) => Sections.FirstOrDefault(one => one.Key == section);

    public IEnumerable<FormQuestion> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>Null when none is of that kind.</summary>
    public FormQuestion? First(QuestionKind kind) => Questions.FirstOrDefault(question => question.Kind == kind);

    /// <summary>
    /// Refuses: form-title-missing, form-budget-wrong (one question for the budget, no more and no fewer), form-key-wrong, section-title-missing, section-title-too-long, section-empty,
    /// question-twice, question-kind-twice, too-many-questions, and what <see cref="FormQuestion.Problems"/> refuses.
    /// </summary>
    public IEnumerable<Refusal> Problems() =>
    [
        .. Whole(),
        .. Sections.SelectMany(section => Of(section)),
        .. Questions.SelectMany(question => question.Problems()),
        .. Sections.Select(section => section.Key).Concat(Questions.Select(question => question.Key)).Where(key => !IsKey(key)).Select(key => Refusal.Of("form-key-wrong", "form", key)),
        .. Questions.GroupBy(question => question.Key).Where(group => group.Count() > 1).Select(group => Refusal.Of("question-twice", "form", group.First().Label)),
        .. Questions.Where(question => question.Kind is QuestionKind.Ward or QuestionKind.Theme or QuestionKind.Population)
            .GroupBy(question => question.Kind).Where(group => group.Count() > 1).Select(group => Refusal.Of("question-kind-twice", "form", group.Last().Label)),
    ];

    private IEnumerable<Refusal> Whole() => new[]
    {
        Questions.Any(question => question is { Key: Title, Kind: QuestionKind.Text, WordLimit: 0, IsRequired: true }) ? null : Refusal.Of("form-title-missing", "form"),
        Questions.Count(question => question.Kind == QuestionKind.Budget) == 1 ? null : Refusal.Of("form-budget-wrong", "form"),
        Sections.Count > MostSections || Sections.Any(section => section.Questions.Count > MostQuestions) ? Refusal.Of("too-many-questions", "form", MostSections, MostQuestions) : null,
    }.OfType<Refusal>();

    private static IEnumerable<Refusal> Of(FormSection section) =>
        section.Problems().Concat(section.Questions.Count == 0 ? [Refusal.Of("section-empty", "form", section.Title)] : Array.Empty<Refusal>());

    public bool Equals(ApplicationForm? other) => other is not null && HidesGroup == other.HidesGroup && Sections.SequenceEqual(other.Sections);

    public override int GetHashCode() => HashCode.Combine(HidesGroup, Sections.Count);

    private static bool IsKey(string key) => key.Length is > 0 and <= 40 && key.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
