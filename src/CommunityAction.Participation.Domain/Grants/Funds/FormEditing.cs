namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>A form after a change, or why it was not changed.</summary>
public sealed record ChangedForm(ApplicationForm Form, Refusal? Refusal = null);

/// <summary>
/// Changes a form that is not published yet, one step at a time. A draft may lack what <see cref="ApplicationForm.Problems"/> asks for; each question and each section in it is right by itself.
/// </summary>
public static class FormEditing
{
    /// <summary>At the end, without questions. Refuses: section-title-missing, section-title-too-long, too-many-questions.</summary>
    public static ChangedForm AddSection(this ApplicationForm form, string title) =>
        form.Sections.Count >= ApplicationForm.MostSections ? form.TooMany() : form.Checked([.. form.Sections, new(form.FreeKey("part"), title, [])], new FormSection("", title, []).Problems());

    /// <summary>Refuses: section-unknown, section-title-missing, section-title-too-long.</summary>
    public static ChangedForm RenameSection(this ApplicationForm form, string section, string title) =>
        form.Change(section, found => found with { Title = title }, found => (found with { Title = title }).Problems());

    /// <summary>With all its questions. Refuses: section-unknown.</summary>
    public static ChangedForm RemoveSection(this ApplicationForm form, string section) =>
        form.Find(section) is null ? form.Unknown("section-unknown") : new(form with { Sections = [.. form.Sections.Where(one => one.Key != section)] });

    /// <summary>Nothing changes at the ends. Refuses: section-unknown.</summary>
    /// <param name="form">The draft.</param>
    /// <param name="section">Which one.</param>
    /// <param name="by">-1 for up, 1 for down.</param>
    public static ChangedForm MoveSection(this ApplicationForm form, string section, int by) =>
        form.Find(section) is not { } found ? form.Unknown("section-unknown") : new(form with { Sections = Moved(form.Sections, found, by) });

    /// <summary>Writes a question that is there anew, in its place or at the end of another section. Refuses: question-unknown, section-unknown, too-many-questions, and what <see cref="FormQuestion.Problems"/> refuses.</summary>
    public static ChangedForm ChangeQuestion(this ApplicationForm form, FormQuestion question, string section)
    {
        if (form.SectionOf(question.Key) is not { } from)
        {
            return form.Unknown("question-unknown");
        }

        if (from.Key == section)
        {
            return form.Change(section, found => found with { Questions = [.. found.Questions.Select(one => one.Key == question.Key ? question : one)] }, _ => question.Problems());
        }

        var moved = form.RemoveQuestion(question.Key).Form.AddQuestion(question, section);
        return moved.Refusal is null ? moved : moved with { Form = form };
    }

    /// <summary>At the end of a section; a question without a key gets one. Refuses: section-unknown, question-twice, too-many-questions, and what <see cref="FormQuestion.Problems"/> refuses.</summary>
    public static ChangedForm AddQuestion(this ApplicationForm form, FormQuestion question, string section)
    {
        var added = question.Key.Length > 0 ? question : question with { Key = form.FreeKey("question") };
        return form.SectionOf(added.Key) is not null ? new(form, Refusal.Of("question-twice", "form", added.Label))
            : form.Find(section) is { Questions.Count: >= ApplicationForm.MostQuestions } ? form.TooMany()
            : form.Change(section, found => found with { Questions = [.. found.Questions, added] }, _ => added.Problems());
    }

    /// <summary>A second one below it, with a key of its own. Refuses: question-unknown, too-many-questions, form-budget-wrong and question-kind-twice for kinds that a form asks for once.</summary>
    public static ChangedForm CopyQuestion(this ApplicationForm form, string key)
    {
        if (form.SectionOf(key) is not { } section)
        {
            return form.Unknown("question-unknown");
        }

        var question = section.Questions.First(one => one.Key == key);
        return question.Kind == QuestionKind.Budget ? new(form, Refusal.Of("form-budget-wrong", "form"))
            : AsksOnce(question.Kind) ? new(form, Refusal.Of("question-kind-twice", "form", question.Label))
            : section.Questions.Count >= ApplicationForm.MostQuestions ? form.TooMany()
            : form.Change(section.Key, found => found with { Questions = [.. found.Questions.SelectMany(one => one.Key == key ? [one, one with { Key = form.FreeKey("question") }] : new[] { one })] }, _ => []);
    }

    /// <summary>Refuses: question-unknown.</summary>
    public static ChangedForm RemoveQuestion(this ApplicationForm form, string key) => form.SectionOf(key) is not { } section ? form.Unknown("question-unknown")
        : form.Change(section.Key, found => found with { Questions = [.. found.Questions.Where(one => one.Key != key)] }, _ => []);

    /// <summary>Within its section; nothing changes at the ends. Refuses: question-unknown.</summary>
    /// <param name="form">The draft.</param>
    /// <param name="key">Which one.</param>
    /// <param name="by">-1 for up, 1 for down.</param>
    public static ChangedForm MoveQuestion(this ApplicationForm form, string key, int by) => form.SectionOf(key) is not { } section ? form.Unknown("question-unknown")
        : form.Change(section.Key, found => found with { Questions = Moved(found.Questions, found.Questions.First(one => one.Key == key), by) }, _ => []);

    /// <summary>Null when there is no such question.</summary>
    public static FormSection? SectionOf(this ApplicationForm form, string question) => form.Sections.FirstOrDefault(section => section.Questions.Any(one => one.Key == question));

    /// <summary>A form asks for it once at most.</summary>
    public static bool AsksOnce(QuestionKind kind) => kind is QuestionKind.Budget or QuestionKind.Ward or QuestionKind.Theme or QuestionKind.Population;

    private static ChangedForm Change(this ApplicationForm form, string section, Func<FormSection, FormSection> change, Func<FormSection, IEnumerable<Refusal>> problems) =>
        form.Find(section) is not { } found ? form.Unknown("section-unknown") : form.Checked([.. form.Sections.Select(one => one.Key == section ? change(one) : one)], problems(found));

    private static ChangedForm Checked(this ApplicationForm form, IReadOnlyList<FormSection> sections, IEnumerable<Refusal> problems) =>
        problems.FirstOrDefault() is { } problem ? new(form, problem) : new(form with { Sections = sections });

    private static ChangedForm Unknown(this ApplicationForm form, string code) => new(form, Refusal.Of(code));

    private static ChangedForm TooMany(this ApplicationForm form) => new(form, Refusal.Of("too-many-questions", "form", ApplicationForm.MostSections, ApplicationForm.MostQuestions));

    private static string FreeKey(this ApplicationForm form, string stem)
    {
        var taken = form.Sections.Select(section => section.Key).Concat(form.Questions.Select(question => question.Key)).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).Select(number => $"{stem}-{number}").First(key => !taken.Contains(key));
    }

    private static List<T> Moved<T>(IReadOnlyList<T> all, T one, int by)
    {
        var moved = all.ToList();
        var at = moved.IndexOf(one);
        moved.RemoveAt(at);
        moved.Insert(Math.Clamp(at + by, 0, moved.Count), one);
        return moved;
    }
}
