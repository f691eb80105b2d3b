using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Counting.Elections;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>Ballots that say the same.</summary>
/// <param name="Choices">What they say.</param>
/// <param name="Voters">How many do; at least 1.</param>
public readonly record struct MergedChoices(Choices Choices, long Voters);

/// <summary>What a count led to, and how.</summary>
/// <param name="Said">What goes on record.</param>
/// <param name="Ballots">Everybody who cast a ballot, blank ones included.</param>
/// <param name="Account">How the rule came to it.</param>
public sealed record CountOutcome(OutcomeSaid Said, long Ballots, CountAccount Account);

/// <summary>What a count says, short enough for the log.</summary>
/// <param name="Rule">That it was counted by.</param>
/// <param name="Order">
/// Keys of all options that were not withdrawn, the best first; who share a group are level. By a greedy rule they stand in the order of their votes or points; by another rule that shares out a budget what is funded comes first, in
/// the order of selection, and the rest by votes or points.
/// </param>
/// <param name="Winners">What is funded, in the order of selection; who is elected, in the order of their election; the first place of a ranking; <c>yes</c> of a question that is carried.</param>
/// <param name="Seed">Of the lot.</param>
/// <param name="Ties">Every tie that was met.</param>
/// <param name="CostPence">What all that is funded costs, in minor units of the budget's currency; null without a budget.</param>
/// <param name="Decision">Of a question; else null.</param>
public sealed record OutcomeSaid(
    CountingMethod Rule,
    IReadOnlyList<IReadOnlyList<string>> Order,
    IReadOnlyList<string> Winners,
    string Seed,
    IReadOnlyList<TieMet> Ties,
    long? CostPence = null,
    DecisionOutcome? Decision = null)
{
    /// <summary>The same, after the person presiding has said what they say where votes are equal.</summary>
    public OutcomeSaid With(CastingVote casting) => casting switch
    {
        CastingVote.For => this with { Decision = DecisionOutcome.CarriedByCastingVote, Winners = [YesNo.Yes] },
        CastingVote.Against => this with { Decision = DecisionOutcome.LostByCastingVote },
        _ => this,
    };

    /// <summary>The same in every respect that anybody could be told.</summary>
    public bool SaysTheSameAs(OutcomeSaid other) =>
        (Rule, Seed, CostPence, Decision) == (other.Rule, other.Seed, other.CostPence, other.Decision)
        && Winners.SequenceEqual(other.Winners)
        && Order.Count == other.Order.Count && Order.Zip(other.Order).All(groups => groups.First.SequenceEqual(groups.Second))
        && Ties.Count == other.Ties.Count && Ties.Zip(other.Ties).All(ties => ties.First.Round == ties.Second.Round && ties.First.By == ties.Second.By && ties.First.Order.SequenceEqual(ties.Second.Order));
}

/// <summary>The detailed account of a count, by the family of its rule.</summary>
public abstract record CountAccount;

/// <param name="Election">As it was counted; money in whole units of the currency (pounds). Withdrawn options are left out.</param>
/// <param name="Settings">By which it was counted.</param>
/// <param name="Allocation">What is funded, what is not, and why.</param>
public sealed record AllocationAccount(BudgetElection Election, AllocationSettings Settings, Allocation.Allocation Allocation) : CountAccount;

/// <param name="Options">In the order of the paper, without those that were withdrawn; all else names them by their place in it.</param>
/// <param name="Result">Its type tells the family: <see cref="FigureRanking"/>, <see cref="MeanRanking"/>, <see cref="SchulzeRanking"/>, <see cref="RunoffRanking"/> or <see cref="BradleyTerryRanking"/>.</param>
/// <param name="Preferences">Who is preferred to whom; null for rules that do not compare two at a time.</param>
/// <param name="Undecided">Choices between two that voters passed on, of a count by Bradley-Terry; else 0.</param>
public sealed record RankingAccount(IReadOnlyList<RankedOption> Options, RankingResult Result, PairwiseMatrix? Preferences = null, long Undecided = 0) : CountAccount;

/// <param name="Count">Stage by stage.</param>
public sealed record ElectionAccount(StvCount Count) : CountAccount;

/// <param name="Terms">What carries the question.</param>
/// <param name="Count">How it was found.</param>
public sealed record DecisionAccount(DecisionTerms Terms, DecisionCount Count) : CountAccount;
