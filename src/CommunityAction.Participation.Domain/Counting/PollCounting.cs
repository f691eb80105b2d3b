using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Counting.Elections;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>Counts a poll by the rule that was chosen when it was made.</summary>
public static class PollCounting
{
    /// <summary>What the lot of a poll is drawn from: what its rules say, else the hash of its manifest, which is published when it opens.</summary>
    public static string SeedOf(Poll poll) => poll.Rules.Counting?.Seed ?? poll.ManifestHash;

    public static CountOutcome Count(Poll poll, IReadOnlyList<MergedChoices> ballots) => Count(poll.Rules, SeedOf(poll), [.. poll.Withdrawn.Keys], ballots);

    /// <param name="rules">Of the poll; with another rule or another budget they tell what would be.</param>
    /// <param name="seed">Of the lot.</param>
    /// <param name="withdrawn">Keys of options that do not count.</param>
    /// <param name="ballots">Each at least once; the same may stand there twice.</param>
    public static CountOutcome Count(PollRules rules, string seed, IReadOnlyCollection<string> withdrawn, IReadOnlyList<MergedChoices> ballots)
    {
        var (rule, election) = (CountingRule.Of(rules), new PollElection(rules, withdrawn, ballots));
        var (said, account) = rule.Method switch
        {
            CountingMethod.Decision => Decided(rule.Decision ?? new(), seed, election),
            CountingMethod.ScottishStv => Elected(rule, seed, election),
            var method when method.Allocates() => Allocated(rules, rule, seed, election),
            _ => Ranked(rule, seed, election),
        };
        return new(said, election.Voters, account);
    }

    private static (OutcomeSaid Said, CountAccount Account) Allocated(PollRules rules, CountingRule rule, string seed, PollElection election)
    {
        var terms = rule.Allocation ?? new();
        var budget = election.Budget(terms);
        var settings = new AllocationSettings(
            terms.Utilities, terms.Completion ?? Completion.None, Compare: terms.Compare ?? false, Ties: rules.Counting is null ? TieRule.CostPaper : TieRule.CostVotesLot, Seed: seed);
        var conditions = new BudgetConditions(
            terms.FewestVotes, terms.LowestMean, terms.Parts is { Count: > 0 } parts ? [.. parts.Select(part => new CategoryPart(part.Theme, PollElection.Major(part.Pence)))] : null, terms.PartFunding ?? false);
        var allocation = ConditionedAllocation.Allocate(budget, conditions, some => Allocate(rule.Method, some, settings), election.MeanOf);
        string[] winners = [.. allocation.Winners];
        var pence = (long)(allocation.TotalCost * 100).Floor();
        return (new(rule.Method, Order(rule.Method, budget, winners), winners, seed, allocation.Ties, pence), new AllocationAccount(budget, settings, allocation));
    }

    private static Allocation.Allocation Allocate(CountingMethod method, BudgetElection budget, AllocationSettings settings) => method switch
    {
        CountingMethod.Greedy => Greedy.Allocate(budget, GreedyWalk.Skip, settings),
        CountingMethod.GreedyNoSkip => Greedy.Allocate(budget, GreedyWalk.Stop, settings),
        CountingMethod.GreedyThreshold => Greedy.Allocate(budget, GreedyWalk.Threshold, settings),
        CountingMethod.EqualShares => EqualShares.Allocate(budget, settings),
        _ => Phragmen.Allocate(budget, settings),
    };

    /// <summary>By votes or points; where they are level, what is funded goes first, then the lower cost. Rules that do not walk down that order have what they fund before it.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> Order(CountingMethod method, BudgetElection budget, string[] winners)
    {
        int Place(BudgetProject project) => Array.IndexOf(winners, project.Id) is >= 0 and var place ? place : int.MaxValue;
        var support = budget.Support().Groups.Select(group => group.Select(place => budget.Projects[place]));
        var rest = method.IsGreedy() ? support : support.Select(group => group.Where(project => Place(project) == int.MaxValue)).Where(group => group.Any());
        return
        [
            .. method.IsGreedy() ? [] : winners.Select(key => (IReadOnlyList<string>)[key]),
            .. rest.Select(group => (IReadOnlyList<string>)[.. group.OrderBy(Place).ThenBy(project => project.Cost).Select(project => project.Id)]),
        ];
    }

    private static (OutcomeSaid Said, CountAccount Account) Elected(CountingRule rule, string seed, PollElection election)
    {
        var seats = rule.Seats ?? 1;
        var count = ScottishStv.Count(election.Ranked(seats), seats, new(seed));
        var votes = count.Stages is [.., var last] ? last.Votes : [.. election.Options.Select(_ => 0m)];
        var excluded = count.Stages.Where(stage => stage.Excluded is not null).Select(stage => stage.Excluded!.Value).Reverse().ToList();
        var rest = Enumerable.Range(0, election.Options.Count).Except(count.Elected).Except(excluded).OrderByDescending(place => votes[place]);
        var order = count.Elected.Concat(rest).Concat(excluded).Select(place => (IReadOnlyList<int>)[place]);
        return (new(rule.Method, [.. Keys(election, order)], [.. count.Elected.Select(place => election.Options[place].Key)], seed, count.Ties), new ElectionAccount(count));
    }

    private static (OutcomeSaid Said, CountAccount Account) Decided(DecisionTerms terms, string seed, PollElection election)
    {
        var votes = election.Votes();
        var count = terms.Rule().Decide(votes, terms.Entitled is { } entitled ? Math.Max(entitled, votes.All) : null);
        var figures = election.Scores().BySum();
        return (
            new(CountingMethod.Decision, [.. Keys(election, figures.Groups)], count.IsCarried ? [YesNo.Yes] : [], seed, [], Decision: count.Outcome),
            new DecisionAccount(terms, count));
    }

    private static (OutcomeSaid Said, CountAccount Account) Ranked(CountingRule rule, string seed, PollElection election)
    {
        var account = Account(rule, seed, election);
        var first = account.Result.Groups.Take(election.Voters > 0 ? 1 : 0).SelectMany(group => group);
        return (
            new(rule.Method, [.. Keys(election, account.Result.Groups)], [.. first.Select(place => election.Options[place].Key)], seed, (account.Result as RunoffRanking)?.Ties ?? []),
            account);
    }

    private static RankingAccount Account(CountingRule rule, string seed, PollElection election)
    {
        var terms = rule.Ranking ?? new();
        var unranked = terms.Unranked ?? Unranked.Last;
        var ranked = new Lazy<RankedElection>(() => election.Ranked());
        PairwiseMatrix Preferences() => PairwiseMatrix.Of(ranked.Value, unranked);
        switch (rule.Method)
        {
            case CountingMethod.BradleyTerry:
                var (choices, undecided) = election.Pairs();
                return new(election.Named, BradleyTerryRanking.Of(choices), PairwiseMatrix.Of(choices), undecided);
            case CountingMethod.Borda:
                return new(election.Named, BordaCount.Of(ranked.Value, unranked));
            case CountingMethod.Copeland:
                var compared = Preferences();
                return new(election.Named, Copeland.Of(compared), compared);
            case CountingMethod.Schulze:
                var preferences = Preferences();
                return new(election.Named, SchulzeRanking.Of(preferences, terms.Strength ?? DefeatStrength.WinningVotes), preferences);
            case CountingMethod.InstantRunoff:
                return new(election.Named, new InstantRunoff(ranked.Value, unranked, new(seed)).Count());
            default:
                var scores = election.Scores();
                return new(election.Named, terms.FewestScores is { } fewest ? scores.ByMean(fewest) : scores.BySum());
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Keys(PollElection election, IEnumerable<IReadOnlyList<int>> groups) =>
        groups.Select(group => (IReadOnlyList<string>)[.. group.Select(place => election.Options[place].Key)]);
}
