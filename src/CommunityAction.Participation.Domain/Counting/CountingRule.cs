using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>How a poll is counted: chosen when the poll is made, and frozen with its rules.</summary>
/// <param name="Method">The rule.</param>
/// <param name="Seed">
/// Of the lot, up to 200 characters on one line, such as the numbers of a public lottery that is drawn before the count. Null for the hash of the poll's manifest: it is published when the poll opens, and nobody can know yet who will be level.
/// </param>
/// <param name="Allocation">For rules that share out a budget; null for their plain form.</param>
/// <param name="Ranking">For rules that put options in an order; null for their plain form.</param>
/// <param name="Seats">How many are elected by <see cref="CountingMethod.ScottishStv"/>; else null.</param>
/// <param name="Decision">For <see cref="CountingMethod.Decision"/>; null for a simple majority.</param>
public sealed record CountingRule(
    CountingMethod Method, string? Seed = null, AllocationTerms? Allocation = null, RankingTerms? Ranking = null, int? Seats = null, DecisionTerms? Decision = null)
{
    /// <summary>What is funded follows from walking once down the order by votes or points: no condition stands above it. (A method, because properties are published with the rules.)</summary>
    public bool WalksDownTheOrder() => Method.IsGreedy() && Allocation is null or { FewestVotes: null, LowestMean: null, Parts: null, Exclusive: null, PartFunding: not true };

    /// <summary>The rule of a poll; where none was chosen, the one that its kind of ballot and its budget have always been counted by.</summary>
    public static CountingRule Of(PollRules rules) => rules.Counting ?? new(rules switch
    {
        { Method.Form: BallotForm.Pairwise } => CountingMethod.BradleyTerry,
        { Method.Form: BallotForm.YesNo } => CountingMethod.Decision,
        { Budget: not null } => CountingMethod.Greedy,
        { Method.Form: BallotForm.Ranking } => CountingMethod.Borda,
        { Method.Form: BallotForm.Points or BallotForm.Tokens or BallotForm.Score } => CountingMethod.Score,
        _ => CountingMethod.Approval,
    });
}

/// <summary>How a budget is shared out, beyond the name of the rule.</summary>
/// <param name="Utilities">For equal shares: what a funded option is worth to who named it; null for what the ballots suggest (its cost for picks, the points for points).</param>
/// <param name="Completion">For equal shares: what follows when money is left over; null for nothing.</param>
/// <param name="Compare">For equal shares: greedy takes its place where strictly more voters have more of their choices funded by greedy.</param>
/// <param name="Threshold">For <see cref="CountingMethod.GreedyThreshold"/>: the fewest votes, or points, that an option needs.</param>
/// <param name="FewestVotes">Support filter: fewer voters than this and an option is out, whatever the rule; null for none.</param>
/// <param name="LowestMean">On score ballots: an option whose scores have a lower mean is out; null for none.</param>
/// <param name="Parts">Themes with money of their own. The rest of the pot is for all other options; what is left of both flows to what is not funded yet. Null for one pot.</param>
/// <param name="Exclusive">Groups of option keys of which one is funded at most; null for none.</param>
/// <param name="PartFunding">What is left at last goes to the next option, when that can do with it (<see cref="PollOption.LeastPence"/>).</param>
public sealed record AllocationTerms(
    Utilities? Utilities = null,
    Completion? Completion = null,
    bool? Compare = null,
    long? Threshold = null,
    long? FewestVotes = null,
    decimal? LowestMean = null,
    IReadOnlyList<ThemePart>? Parts = null,
    IReadOnlyList<IReadOnlyList<string>>? Exclusive = null,
    bool? PartFunding = null);

/// <param name="Theme">A category of options, as they name it.</param>
/// <param name="Pence">In minor units of the budget's currency.</param>
public sealed record ThemePart(string Theme, long Pence);

/// <summary>How options are put in order, beyond the name of the rule.</summary>
/// <param name="FewestScores">For <see cref="CountingMethod.Score"/>: options go by the mean of their scores, and those with fewer scores than this come last; null for the sum.</param>
/// <param name="Unranked">What a ballot says of the options that it leaves out; null for last.</param>
/// <param name="Strength">For <see cref="CountingMethod.Schulze"/>; null for winning votes.</param>
public sealed record RankingTerms(int? FewestScores = null, Unranked? Unranked = null, DefeatStrength? Strength = null);

/// <summary>What carries a question.</summary>
/// <param name="Parts">So many parts ...</param>
/// <param name="Of">... of so many: 1 of 2, or 2 of 3.</param>
/// <param name="MoreThan">More than that is needed; otherwise as much is enough.</param>
/// <param name="Majority">What it is a share of.</param>
/// <param name="Entitled">How many may vote in all; null when nobody knows.</param>
/// <param name="Quorum">How many must take part; null when any number will do.</param>
/// <param name="AbstentionsCount">Whoever abstains takes part.</param>
public sealed record DecisionTerms(
    int Parts = 1, int Of = 2, bool MoreThan = true, MajorityOf Majority = MajorityOf.ForAndAgainst, long? Entitled = null, long? Quorum = null, bool AbstentionsCount = true)
{
    public DecisionRule Rule() => new(new Fraction(Parts, Of), MoreThan, Majority, Quorum is { } fewest ? new Quorum(fewest, AbstentionsCount: AbstentionsCount) : null);
}
