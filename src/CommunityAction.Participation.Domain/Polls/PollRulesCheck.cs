using CommunityAction.Participation.Domain.Counting;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Whether rules make sense, before anybody can vote by them.</summary>
public static class PollRulesCheck
{
    public const int MostOptions = 500;
    public const int LongestTitle = 120;
    public const int LongestQuestion = 200;
    public const int LongestOptionTitle = 300;
    public const int LongestSummary = 1000;
    public const int LongestKey = 64;
    public const int HighestScore = 10;

    /// <summary>So many options make 4,950 pairs, and at most 14,850 figures on the board.</summary>
    public const int MostPaired = 100;

    /// <summary>
    /// Refuses: title-missing, title-too-long, question-missing, question-too-long, no-options, too-many-options, option-key-missing, option-key-too-long,
    /// option-key-wrong, option-key-twice, option-title-missing, option-title-too-long, option-summary-too-long, option-cost-negative, option-least-wrong, picture-elsewhere, proposal-twice, option-application-twice, shortlist-missing (an application without its round), budget-not-positive,
    /// currency-unknown, min-choices-wrong, max-choices-wrong, points-wrong, closes-before-opens,
    /// method-wrong, yes-no-wrong, score-wrong, pairs-wrong, pair-options-wrong, pair-key-wrong, eligibility-without-mandate, and all that <see cref="SpendCheck.CheckRules"/>, <see cref="Mandate.CheckDraft"/>,
    /// <see cref="Eligibility.CheckRules"/> and <see cref="CountingFit.Check(PollRules)"/> refuse.
    /// </summary>
    public static Refusal? Check(PollRules rules) =>
        Text(rules.Title, "title", LongestTitle)
        ?? Text(rules.Question, "question", LongestQuestion)
        ?? Options(rules.Options)
        ?? (rules.Shortlist is null && rules.Options.Any(option => option.Application is not null) ? Refusal.Of("shortlist-missing", "options") : null)
        ?? Budget(rules.Budget)
        ?? Method(rules.Method, rules.Options)
        ?? SpendCheck.CheckRules(rules)
        ?? (rules.ClosesAt <= rules.OpensAt ? Refusal.Of("closes-before-opens", "closesAt") : null)
        ?? rules.Mandate?.CheckDraft()
        ?? (rules is { Eligibility: not null, Mandate: null } ? Refusal.Of("eligibility-without-mandate", "kind") : null)
        ?? rules.Eligibility?.CheckRules()
        ?? CountingFit.Check(rules);

    private static Refusal? Text(string text, string field, int longest) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Of(field + "-missing", field)
        : text.Length > longest ? Refusal.Of(field + "-too-long", field, longest, text.Length)
        : null;

    private static Refusal? Options(IReadOnlyList<PollOption> options)
    {
        if (options.Count == 0)
        {
            return Refusal.Of("no-options", "options");
        }

        if (options.Count > MostOptions)
        {
            return Refusal.Of("too-many-options", "options", MostOptions, options.Count);
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        return options.Select(option => Option(option, keys)).FirstOrDefault(problem => problem is not null)
            ?? options.Where(option => option.Proposal is not null).GroupBy(option => option.Proposal).Where(same => same.Count() > 1)
                .Select(same => Refusal.Of("proposal-twice", "options", same.First().Title)).FirstOrDefault()
            ?? options.Where(option => option.Application is not null).GroupBy(option => option.Application).Where(same => same.Count() > 1)
                .Select(same => Refusal.Of("option-application-twice", "options", same.First().Title)).FirstOrDefault();
    }

    private static Refusal? Option(PollOption option, HashSet<string> keys) =>
        string.IsNullOrWhiteSpace(option.Key) ? Refusal.Of("option-key-missing", "options", option.Title)
        : option.Key.Length > LongestKey ? Refusal.Of("option-key-too-long", "options", option.Key, LongestKey)
        : !CanTravel(option.Key) ? Refusal.Of("option-key-wrong", "options", option.Key)
        : !keys.Add(option.Key) ? Refusal.Of("option-key-twice", "options", option.Key)
        : string.IsNullOrWhiteSpace(option.Title) ? Refusal.Of("option-title-missing", "options", option.Key)
        : option.Title.Length > LongestOptionTitle ? Refusal.Of("option-title-too-long", "options", option.Key, LongestOptionTitle)
        : option.Summary.Length > LongestSummary ? Refusal.Of("option-summary-too-long", "options", option.Key, LongestSummary)
        : option.CostPence < 0 ? Refusal.Of("option-cost-negative", "options", option.Title)
        : option.LeastPence is { } least && (least <= 0 || least > (option.CostPence ?? 0)) ? Refusal.Of("option-least-wrong", "options", option.Title)
        : option.Picture is { } picture && !IsOurs(picture) ? Refusal.Of("picture-elsewhere", "options", option.Title)
        : null;

    // In a .pb file commas part the keys on a ballot, and blanks around a key are trimmed; no quoting can save it there.
    private static bool CanTravel(string key) => !key.Contains(',') && key.Trim() == key && !key.Any(char.IsControl);

    private static bool IsOurs(Picture picture) =>
        picture.Path.StartsWith("/pictures/", StringComparison.Ordinal) && !picture.Path.Contains("..", StringComparison.Ordinal)
        && !string.IsNullOrWhiteSpace(picture.Description);

    private static Refusal? Budget(Money? budget) =>
        budget is not { } money ? null
        : money.Pence <= 0 ? Refusal.Of("budget-not-positive", "budget")
        : money.Currency is not { Length: 3 } || !money.Currency.All(char.IsAsciiLetterUpper) ? Refusal.Of("currency-unknown", "budget", money.Currency ?? "")
        : null;

    private static Refusal? Method(VotingMethod method, IReadOnlyList<PollOption> options) => method.Form switch
    {
        _ when !Belongs(method, options.Count) => Refusal.Of("method-wrong", "method"),
        BallotForm.Pairwise => Pairs(method, options),
        BallotForm.YesNo => method == VotingMethod.YesNo && options.Select(option => option.Key).SequenceEqual([YesNo.Yes, YesNo.No, YesNo.Abstain], StringComparer.Ordinal) ? null : Refusal.Of("yes-no-wrong", "method"),
        _ => Picks(method, options.Count),
    };

    /// <summary>A setting of another kind of ballot would be published with the rules and mean nothing.</summary>
    private static bool Belongs(VotingMethod method, int options) =>
        Enum.IsDefined(method.Form)
        && (method.MinSpendPence is null || method.Form == BallotForm.Budget)
        && (method.AllowTies is null || method.Form == BallotForm.Ranking)
        && (method.MaxChoices == options || method.Form != BallotForm.Score);

    private static Refusal? Picks(VotingMethod method, int options) =>
        method.MinChoices < 0 || method.MinChoices > options ? Refusal.Of("min-choices-wrong", "minChoices", options)
        : method.MaxChoices < Math.Max(1, method.MinChoices) || method.MaxChoices > options ? Refusal.Of("max-choices-wrong", "maxChoices", method.MinChoices, options)
        : method.Form == BallotForm.SingleChoice && method.MaxChoices != 1 ? Refusal.Of("max-choices-wrong", "maxChoices", 1, 1)
        : method.SharesOut() && !PointsMakeSense(method) ? Refusal.Of("points-wrong", "points")
        : method is { Form: BallotForm.Score, MaxPointsPerOption: < 1 or > HighestScore } ? Refusal.Of("score-wrong", "highestScore", HighestScore)
        : null;

    private static Refusal? Pairs(VotingMethod method, IReadOnlyList<PollOption> options)
    {
        var pairs = options.Count * (options.Count - 1) / 2;
        return options.Count is < 2 or > MostPaired ? Refusal.Of("pair-options-wrong", "options", MostPaired, options.Count)
            : options.FirstOrDefault(option => !Pair.CanHold(option.Key)) is { } wrong ? Refusal.Of("pair-key-wrong", "options", wrong.Key)
            : method.MinChoices < 0 || method.MaxChoices < Math.Max(1, method.MinChoices) || method.MaxChoices > pairs ? Refusal.Of("pairs-wrong", "maxChoices", pairs)
            : null;
    }

    private static bool PointsMakeSense(VotingMethod method) =>
        method.MinPoints >= 0 && method.MaxPoints >= Math.Max(1, method.MinPoints) && method.MaxPoints <= 10_000
        && method.MaxPointsPerOption >= 1 && method.MaxPointsPerOption <= method.MaxPoints
        && method.MinChoices <= method.MaxPoints
        && (long)method.MaxPointsPerOption * method.MaxChoices >= method.MinPoints;
}
