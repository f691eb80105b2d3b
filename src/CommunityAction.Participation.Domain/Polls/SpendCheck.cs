namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Ballots that spend the pot.</summary>
internal static class SpendCheck
{
    private const int MostSums = 100_000;

    /// <summary>Refuses: over-budget (what the picks cost, the pot, by how much they are over), under-spend (what they cost, the least, what is missing). All are money.</summary>
    public static Refusal? Check(Poll poll, Choices choices)
    {
        if (poll.Rules is not { Method: { Form: BallotForm.Budget } method, Budget: { } pot })
        {
            return null;
        }

        var spent = choices.Sum(choice => poll.Option(choice.Option)?.CostPence ?? 0);
        var least = method.MinSpendPence ?? 0;
        return spent > pot.Pence ? Refusal.Of("over-budget", "choices", Pence(spent), pot, Pence(spent - pot.Pence))
            : spent < least ? Refusal.Of("under-spend", "choices", Pence(spent), Pence(least), Pence(least - spent))
            : null;

        Money Pence(long pence) => pot with { Pence = pence };
    }

    /// <summary>
    /// Refuses: budget-needed, cost-needed (an option without a cost), min-spend-wrong (more than the pot, or than any picks within it can cost), min-choices-too-dear (the fewest picks cost more than the pot
    /// even when the cheapest are picked).
    /// </summary>
    public static Refusal? CheckRules(PollRules rules) =>
        rules.Method.Form != BallotForm.Budget ? null
        : rules.Budget is not { } pot ? Refusal.Of("budget-needed", "budget")
        : rules.Options.FirstOrDefault(option => option.CostPence is null) is { } free ? Refusal.Of("cost-needed", "options", free.Title)
        : Costs(rules).Take(rules.Method.MinChoices).Sum() > pot.Pence ? Refusal.Of("min-choices-too-dear", "minChoices", rules.Method.MinChoices, pot)
        : rules.Method.MinSpendPence is { } least && (least < 1 || !CanSpend(least, pot.Pence, Costs(rules))) ? Refusal.Of("min-spend-wrong", "minSpend", pot)
        : null;

    private static IEnumerable<long> Costs(PollRules rules) => rules.Options.Select(option => option.CostPence ?? 0).Order();

    /// <summary>Whether some of the costs add up to at least the least and at most the pot. With very many different sums it takes that for granted.</summary>
    private static bool CanSpend(long least, long pot, IEnumerable<long> costs)
    {
        var sums = new HashSet<long> { 0 };
        foreach (var cost in costs)
        {
            sums.UnionWith([.. sums.Select(sum => sum + cost).Where(sum => sum <= pot)]);
            if (sums.Count > MostSums || sums.Any(sum => sum >= least))
            {
                return true;
            }
        }

        return false;
    }
}
