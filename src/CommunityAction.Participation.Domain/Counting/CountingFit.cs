using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>Which rules can count which polls, and whether a rule's settings make sense.</summary>
public static class CountingFit
{
    public const int LongestSeed = 200;
    public const long MostEntitled = 100_000_000;

    private static readonly CountingMethod[] OfPicks =
        [CountingMethod.EqualShares, CountingMethod.Greedy, CountingMethod.GreedyNoSkip, CountingMethod.GreedyThreshold, CountingMethod.Phragmen];

    private static readonly CountingMethod[] OfPoints = [CountingMethod.EqualShares, CountingMethod.Greedy, CountingMethod.GreedyNoSkip, CountingMethod.GreedyThreshold];

    /// <summary>The rules to offer, the usual one first.</summary>
    /// <param name="form">Of the ballot.</param>
    /// <param name="budget">There is a pot to share.</param>
    public static IReadOnlyList<CountingMethod> For(BallotForm form, bool budget) => (form, budget) switch
    {
        (BallotForm.YesNo, _) => [CountingMethod.Decision],
        (BallotForm.Pairwise, _) => [CountingMethod.BradleyTerry],
        (BallotForm.SingleChoice or BallotForm.Approval or BallotForm.Budget, true) => OfPicks,
        (_, true) => OfPoints,
        (BallotForm.SingleChoice or BallotForm.Approval or BallotForm.Budget, false) => [CountingMethod.Approval],
        (BallotForm.Ranking, false) => [CountingMethod.Borda, CountingMethod.Schulze, CountingMethod.Copeland, CountingMethod.InstantRunoff, CountingMethod.ScottishStv],
        _ => [CountingMethod.Score],
    };

    /// <summary>The rule of a poll for which nobody chose another: the first of <see cref="For"/>. Equal shares grow while money is left over, as in the cities that use them.</summary>
    public static CountingRule Usual(BallotForm form, bool budget) =>
        For(form, budget)[0] is CountingMethod.EqualShares ? new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1)) : new(For(form, budget)[0]);

    /// <summary>What a funded option can be worth to who named it, the usual one first: the one that <see cref="AllocationTerms.Utilities"/> means where it says nothing.</summary>
    public static IReadOnlyList<Utilities> UtilitiesOf(BallotForm form) => form switch
    {
        BallotForm.Ranking => [Utilities.Points, Utilities.Borda, Utilities.Cost, Utilities.Cardinality],
        BallotForm.Points or BallotForm.Tokens or BallotForm.Score => [Utilities.Points, Utilities.Cost, Utilities.Cardinality],
        _ => [Utilities.Cost, Utilities.Cardinality],
    };

    /// <summary>
    /// Refuses: counting-does-not-fit (the ballot, or the pot), seed-wrong (too long, or more than one line), seats-wrong (none, or no fewer than options), threshold-wrong (missing or not above 0), fewest-scores-wrong,
    /// fewest-votes-wrong, lowest-mean-wrong (no score ballot, or beyond its highest score), theme-unknown, parts-wrong (more than the pot, or a theme twice), exclusive-wrong (fewer than two options, or an unknown one),
    /// majority-wrong (nobody could reach it, or anybody could), quorum-wrong, entitled-missing (a share of all who may vote is asked for), entitled-wrong.
    /// </summary>
    public static Refusal? Check(PollRules rules) => rules.Counting is not { } rule ? null
        : !For(rules.Method.Form, rules.Budget is not null).Contains(rule.Method) ? Refusal.Of("counting-does-not-fit", "counting", rule.Method.Name())
        : rule.Seed is { } seed && (seed.Length is 0 or > LongestSeed || seed.Any(char.IsControl)) ? Refusal.Of("seed-wrong", "seed", LongestSeed)
        : rule.Method == CountingMethod.ScottishStv && !(rule.Seats >= 1 && rule.Seats < rules.Options.Count) ? Refusal.Of("seats-wrong", "seats", rules.Options.Count - 1)
        : rule.Method == CountingMethod.GreedyThreshold && rule.Allocation?.Threshold is not > 0 ? Refusal.Of("threshold-wrong", "threshold")
        : rule.Ranking?.FewestScores is < 1 ? Refusal.Of("fewest-scores-wrong", "fewestScores")
        : rule.Decision is { } decision ? Check(decision)
        : rule.Allocation is { } terms ? Check(rules, terms)
        : null;

    private static Refusal? Check(PollRules rules, AllocationTerms terms) =>
        terms.FewestVotes < 1 ? Refusal.Of("fewest-votes-wrong", "fewestVotes")
        : terms.LowestMean is { } mean && (rules.Method.Form != BallotForm.Score || mean <= 0 || mean > rules.Method.MaxPointsPerOption) ? Refusal.Of("lowest-mean-wrong", "lowestMean", rules.Method.MaxPointsPerOption)
        : terms.Parts?.FirstOrDefault(part => rules.Options.All(option => option.Category != part.Theme)) is { } unknown ? Refusal.Of("theme-unknown", "parts", unknown.Theme)
        : terms.Parts is { } parts && (parts.Any(part => part.Pence <= 0) || parts.Sum(part => part.Pence) > rules.Budget?.Pence || parts.DistinctBy(part => part.Theme).Count() < parts.Count)
            ? Refusal.Of("parts-wrong", "parts")
        : terms.Exclusive?.Any(group => group.Distinct().Count() < 2 || group.Any(key => rules.Options.All(option => option.Key != key))) == true ? Refusal.Of("exclusive-wrong", "exclusive")
        : null;

    private static Refusal? Check(DecisionTerms terms) =>
        terms.Parts < 1 || terms.Of < terms.Parts || (terms.MoreThan && terms.Of == terms.Parts) || terms.Of > 1000 ? Refusal.Of("majority-wrong", "majority")
        : terms.Entitled is < 1 or > MostEntitled ? Refusal.Of("entitled-wrong", "entitled", MostEntitled)
        : terms is { Majority: Decisions.MajorityOf.Entitled, Entitled: null } ? Refusal.Of("entitled-missing", "entitled")
        : terms.Quorum is < 1 or > MostEntitled || terms.Quorum > terms.Entitled ? Refusal.Of("quorum-wrong", "quorum")
        : null;
}
