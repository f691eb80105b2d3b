using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Applications;

/// <param name="What">What it is for.</param>
/// <param name="Typed">The cost, as it was typed.</param>
public sealed record BudgetLine(string What, string Typed)
{
    /// <summary>Null when it is not an amount.</summary>
    public long? Pence => SectionAnswers.PenceOf(Typed);

    public bool IsEmpty => What.Length == 0 && Typed.Length == 0;
}

/// <summary>What a project costs and who pays: the lines add up to the group's own money and what is asked for.</summary>
/// <param name="Lines">As they stand in the table, empty ones left out.</param>
/// <param name="Own">The group's own money and what it has from elsewhere, as typed; empty for none.</param>
/// <param name="Requested">What is asked for, as typed.</param>
/// <param name="Least">With less than this it cannot be done, as typed.</param>
public sealed record BudgetTable(IReadOnlyList<BudgetLine> Lines, string Own, string Requested, string Least)
{
    public const int MostLines = 20;
    public const int LongestWhat = 200;

    public long TotalPence => Lines.Sum(line => line.Pence ?? 0);

    public long OwnPence => SectionAnswers.PenceOf(Own) ?? 0;

    public long RequestedPence => SectionAnswers.PenceOf(Requested) ?? 0;

    public long LeastPence => SectionAnswers.PenceOf(Least) ?? 0;

    /// <summary>The keys of a table's cells: the budget's own with <c>-what-1</c>, <c>-cost-1</c> and so on, and <c>-own</c>, <c>-requested</c>, <c>-least</c>.</summary>
    public static IEnumerable<string> KeysOf(string key) =>
        Enumerable.Range(1, MostLines).SelectMany(line => new[] { WhatOf(key, line), CostOf(key, line) }).Concat([key + "-own", key + "-requested", key + "-least"]);

    public static string WhatOf(string key, int line) => $"{key}-what-{line}";

    public static string CostOf(string key, int line) => $"{key}-cost-{line}";

    /// <summary>The last line that has something in it; 0 when none has.</summary>
    public static int LastLine(SectionAnswers answers, string key) =>
        Enumerable.Range(1, MostLines).LastOrDefault(line => answers[WhatOf(key, line)].Length + answers[CostOf(key, line)].Length > 0);

    public static BudgetTable Read(SectionAnswers answers, string key) => new(
        [.. Enumerable.Range(1, MostLines).Select(line => new BudgetLine(answers[WhatOf(key, line)], answers[CostOf(key, line)])).Where(line => !line.IsEmpty)],
        answers[key + "-own"], answers[key + "-requested"], answers[key + "-least"]);

    /// <summary>
    /// Refuses: budget-empty, budget-line-wrong, budget-line-too-long, budget-own-wrong, budget-requested-wrong, budget-least-wrong, budget-least-above-requested, budget-does-not-add-up,
    /// requested-out-of-range.
    /// </summary>
    /// <param name="key">Of the question.</param>
    /// <param name="fund">Says how much may be asked for.</param>
    public IEnumerable<Refusal> Problems(string key, FundOutline fund)
    {
        if (Lines.Count == 0)
        {
            return [Refusal.Of("budget-empty", WhatOf(key, 1))];
        }

        var cells = Cells(key).ToList();
        return cells.Count > 0 ? cells : Sums(key, fund);
    }

    private IEnumerable<Refusal> Cells(string key) => new[]
    {
        Lines.FirstOrDefault(line => line.What.Length == 0 || line.Pence is null or 0) is { } wrong ? Refusal.Of("budget-line-wrong", WhatOf(key, 1), wrong.What.Length > 0 ? wrong.What : wrong.Typed) : null,
        Lines.FirstOrDefault(line => line.What.Length > LongestWhat) is { } longLine ? Refusal.Of("budget-line-too-long", WhatOf(key, 1), LongestWhat, longLine.What.Length) : null,
        Own.Length > 0 && SectionAnswers.PenceOf(Own) is null ? Refusal.Of("budget-own-wrong", key + "-own", Own) : null,
        SectionAnswers.PenceOf(Requested) is null or 0 ? Refusal.Of("budget-requested-wrong", key + "-requested", Requested) : null,
        SectionAnswers.PenceOf(Least) is null or 0 ? Refusal.Of("budget-least-wrong", key + "-least", Least) : null,
    }.OfType<Refusal>();

    private IEnumerable<Refusal> Sums(string key, FundOutline fund)
    {
        Money In(long pence) => new(pence, fund.Largest.Currency);
        return new[]
        {
            TotalPence != OwnPence + RequestedPence ? Refusal.Of("budget-does-not-add-up", key + "-requested", In(TotalPence), In(OwnPence + RequestedPence)) : null,
            LeastPence > RequestedPence ? Refusal.Of("budget-least-above-requested", key + "-least", In(RequestedPence)) : null,
            RequestedPence < fund.Smallest.Pence || RequestedPence > fund.Largest.Pence ? Refusal.Of("requested-out-of-range", key + "-requested", fund.Smallest, fund.Largest) : null,
        }.OfType<Refusal>();
    }
}
