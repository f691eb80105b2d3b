namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>Something that must be so, or must not, before anybody fills in a form.</summary>
/// <param name="Key">Short, stable, unique in the fund.</param>
/// <param name="Question">Answered with yes or no, up to 300 characters.</param>
/// <param name="MustBe">The answer that lets somebody apply.</param>
public sealed record EligibilityQuestion(string Key, string Question, bool MustBe)
{
    public const int Longest = 300;
    public const int Most = 20;

    /// <summary>Refuses: eligibility-question-missing, eligibility-question-too-long, too-many-eligibility-questions, eligibility-question-twice.</summary>
    public static IEnumerable<Refusal> Problems(IReadOnlyList<EligibilityQuestion> all) =>
    [
        .. all.Select(one => Line.Check("eligibility-question", "eligibility", one.Question, Longest)).OfType<Refusal>(),
        .. all.GroupBy(one => one.Key).Where(group => group.Count() > 1).Select(group => Refusal.Of("eligibility-question-twice", "eligibility", group.First().Question)),
        .. all.Count > Most ? [Refusal.Of("too-many-eligibility-questions", "eligibility", Most, all.Count)] : Array.Empty<Refusal>(),
    ];
}
