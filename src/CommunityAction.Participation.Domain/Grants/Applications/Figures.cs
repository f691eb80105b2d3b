using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Applications;

/// <summary>What an application's answers say in figures and ids.</summary>
public static class Figures
{
    /// <param name="form">What was asked.</param>
    /// <param name="answers">Of all sections, by the questions' keys.</param>
    /// <param name="currency">Of the fund.</param>
    public static ApplicationFigures Of(ApplicationForm form, SectionAnswers answers, string currency)
    {
        var budget = form.First(QuestionKind.Budget) is { } question ? BudgetTable.Read(answers, question.Key) : new([], "", "", "");
        string? Picked(QuestionKind kind) => form.First(kind) is { } asked && answers[asked.Key] is { Length: > 0 } answer ? answer : null;
        return new(
            new(budget.RequestedPence, currency), new(budget.LeastPence, currency),
            Picked(QuestionKind.Ward) is { } ward ? new(ward) : null,
            Picked(QuestionKind.Theme) is { } theme ? new(theme) : null,
            Picked(QuestionKind.Population) is { } population ? new(population) : null);
    }
}
