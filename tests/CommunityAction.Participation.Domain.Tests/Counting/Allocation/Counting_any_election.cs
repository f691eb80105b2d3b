using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityAction.Participation.Domain.Tests.Counting.Allocation;

/// <summary>What must be true of any election, by any rule.</summary>
public sealed class Counting_any_election
{
    private static readonly Utilities[] AllUtilities = [Utilities.Cost, Utilities.Cardinality, Utilities.Points, Utilities.Borda];

    [Fact]
    public void Nothing_costs_more_than_the_budget_and_nothing_without_votes_is_funded() => ForAll((election, rule) =>
    {
        var allocation = rule(election);
        var costs = election.Projects.ToDictionary(project => project.Id, project => project.Cost, StringComparer.Ordinal);
        allocation.TotalCost.ShouldBe(allocation.Winners.Sum(id => costs[id]));
        (allocation.TotalCost <= election.Budget).ShouldBeTrue();
        var named = election.Ballots.SelectMany(ballot => ballot.Choices).Select(place => election.Projects[place].Id);
        allocation.Winners.Except(named).ShouldBeEmpty();
        allocation.Winners.Concat(allocation.Rest.Select(rest => rest.Id)).ShouldBe(election.Projects.Select(project => project.Id), ignoreOrder: true);
    });

    [Fact]
    public void Under_any_conditions_nothing_costs_more_than_the_budget_and_rivals_are_not_both_funded() => ForAll((election, rule) =>
    {
        var town = election with
        {
            Projects = [.. election.Projects.Select((project, at) => project with { Category = at % 2 == 0 ? "even" : "odd", Least = project.Cost > 0 ? project.Cost / 2 : null })],
            Exclusive = [[0, 1]],
        };
        var allocation = ConditionedAllocation.Allocate(town, new(FewestVotes: 2, Parts: [new("even", town.Budget / 2)], PartFunding: true), rule);
        (allocation.TotalCost <= town.Budget).ShouldBeTrue();
        allocation.Funded.Aggregate(Fraction.Zero, (sum, project) => sum + project.Cost).ShouldBe(allocation.TotalCost);
        allocation.Parts.Where(part => !part.IsLeftover).Sum(part => part.Budget).ShouldBe(town.Budget);
        allocation.Parts.ShouldAllBe(part => part.Allocation.TotalCost <= part.Budget);
        allocation.Winners.Intersect(["p0", "p1"]).Count().ShouldBeLessThan(2);
        allocation.Winners.Concat(allocation.Rest.Select(rest => rest.Id)).ShouldBe(town.Projects.Select(project => project.Id), ignoreOrder: true);
    }, tests: 40);

    [Fact]
    public void The_order_of_ballots_and_of_projects_does_not_matter() => ForAll((election, rule) =>
    {
        var last = election.Projects.Count - 1;
        var turned = new BudgetElection(
            election.Kind,
            election.Budget,
            [.. election.Projects.Reverse()],
            [.. election.Ballots.Reverse().Select(ballot => ballot with { Choices = [.. ballot.Choices.Select(place => last - place)] })],
            election.Threshold);
        rule(turned).Winners.ShouldBe(rule(election).Winners);
    });

    [Fact]
    public void Equal_ballots_may_be_held_once_or_one_by_one() => ForAll((election, rule) =>
    {
        var single = new BudgetElection(
            election.Kind, election.Budget, election.Projects, [.. election.Ballots.SelectMany(ballot => Enumerable.Repeat(ballot with { Voters = 1 }, (int)ballot.Voters))], election.Threshold);
        var (merged, apart) = (rule(election), rule(single));
        apart.Winners.ShouldBe(merged.Winners);
        apart.Shares?.Rounds.SelectMany(round => round.Payments).ShouldBe(merged.Shares!.Rounds.SelectMany(round => round.Payments));
    });

    [Fact]
    public void Equal_shares_are_what_a_plain_reading_of_the_definition_says() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Elections().ToArbitrary(), election =>
    {
        foreach (var utilities in AllUtilities)
        {
            var ours = EqualShares.Allocate(election, new(utilities));
            var plain = new PlainEqualShares(election, utilities);
            ours.Winners.ShouldBe(plain.Winners);
            plain.Payments.SelectMany(paid => paid).ShouldAllBe(paid => paid >= 0);
            plain.Payments.ShouldAllBe(paid => paid.Aggregate(Fraction.Zero, (sum, amount) => sum + amount) <= ours.Shares!.Share);
            foreach (var round in ours.Shares!.Rounds)
            {
                var cost = election.Projects.Single(project => project.Id == round.Project).Cost;
                round.Payments.Aggregate(Fraction.Zero, (sum, payment) => sum + (payment.Amount * payment.Voters)).ShouldBe(cost);
                round.Payments.SelectMany(payment => Enumerable.Repeat(payment.Amount, (int)payment.Voters)).ShouldBe(plain.PaidFor(round.Project), ignoreOrder: true);
            }
        }
    }));

    [Fact]
    public void Completions_never_spend_less() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Elections().ToArbitrary(), election =>
    {
        Fraction Spent(Completion completion) => EqualShares.Allocate(election, new(Utilities.Cost, completion, 1)).TotalCost;
        (Spent(Completion.Utilitarian) >= Spent(Completion.None)).ShouldBeTrue();
        (Spent(Completion.Add1Utilitarian) >= Spent(Completion.Add1)).ShouldBeTrue();
        (Spent(Completion.Add1ExhaustiveUtilitarian) >= Spent(Completion.Add1Exhaustive)).ShouldBeTrue();
    }));

    private static void ForAll(Action<BudgetElection, Func<BudgetElection, Domain.Counting.Allocation.Allocation>> holds, int tests = 100) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), Prop.ForAll(Elections().ToArbitrary(), election =>
        {
            foreach (var rule in Rules())
            {
                holds(election, rule);
            }
        }));

    private static IEnumerable<Func<BudgetElection, Domain.Counting.Allocation.Allocation>> Rules()
    {
        var settings = new AllocationSettings(Seed: "any");
        foreach (var walk in Enum.GetValues<GreedyWalk>())
        {
            yield return election => Greedy.Allocate(election, walk, settings);
        }

        foreach (var utilities in AllUtilities)
        {
            yield return election => Greedy.Allocate(election, GreedyWalk.Skip, settings with { Utilities = utilities });
            foreach (var completion in Enum.GetValues<Completion>())
            {
                yield return election => EqualShares.Allocate(election, settings with { Utilities = utilities, Completion = completion, Increment = 3 });
            }
        }

        yield return election => Phragmen.Allocate(election, settings);
    }

    /// <summary>Small ones, with ties, blank ballots, free projects and pence.</summary>
    private static Gen<BudgetElection> Elections() =>
        from kind in Gen.Elements(BallotKind.Approval, BallotKind.Points, BallotKind.Ranking)
        from costs in Gen.Choose(0, 12).Select(cost => cost * 2.5m).ListOf(5)
        from budget in Gen.Choose(0, 40)
        from ballots in Ballot().ListOf(6)
        select new BudgetElection(
            kind, budget, [.. costs.Select((cost, at) => new BudgetProject($"p{at}", cost))], [.. ballots.Select(ballot => kind == BallotKind.Points ? ballot : ballot with { Points = null })], Threshold: 2);

    private static Gen<MergedBallot> Ballot() =>
        from order in Gen.Shuffle(new[] { 0, 1, 2, 3, 4 })
        from length in Gen.Choose(0, 4)
        from points in Gen.Choose(0, 4).Select(points => points * 0.5m).ListOf(5)
        from voters in Gen.Choose(1, 3)
        select new MergedBallot([.. order.Take(length)], [.. points.Take(length)], voters);
}
