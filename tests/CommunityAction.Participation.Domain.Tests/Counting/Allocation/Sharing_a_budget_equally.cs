using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Domain.Tests.Counting.Allocation;

public sealed class Sharing_a_budget_equally
{
    // 100 for ten voters: each has 10.
    private static readonly BudgetElection Town = Voting.Election(100, "park 60, pool 40, path 30", "5: park pool", "1: park", "4: path");

    // 16 for four voters: each has 4.
    private static readonly BudgetElection Street = Voting.Election(16, "bench 6, trees 5", "2: bench", "1: bench trees", "1: trees");

    [Fact]
    public void Each_project_is_paid_by_those_who_want_it()
    {
        var result = EqualShares.Allocate(Town, new());
        result.Won().ShouldBe("park path");
        result.TotalCost.ShouldBe(90);
        result.Shares!.Share.ShouldBe(10);
        result.Shares.Rounds.Select(round => (round.Project, round.Price, round.EffectiveVotes, round.PaidInFull)).ShouldBe([("park", 10, 6, 6), ("path", 15.Over(2), 4, 4)]);
    }

    [Fact]
    public void Who_has_less_left_pays_their_last_and_the_others_pay_the_rest()
    {
        var trees = EqualShares.Allocate(Street, new()).Shares!.Rounds[1];
        (trees.Project, trees.Price, trees.EffectiveVotes).ShouldBe(("trees", 3, 5.Over(3)));
        (trees.PaidInFull, trees.PaidTheirLast, trees.HadNothingLeft).ShouldBe((1, 1, 0));
        trees.Payments.ShouldBe([new(3, 1), new(2, 1)]);
    }

    [Fact]
    public void Whoever_has_spent_their_share_pays_nothing_more()
    {
        var last = EqualShares.Allocate(Voting.Election(20, "hall 10, swing 2, slide 9", "1: hall swing", "1: hall slide"), new()).Rest;
        last.ShouldBe([new("slide", 1, NotFundedBecause.SupportersSpent, 5)]);
    }

    [Fact]
    public void What_is_not_funded_says_what_would_have_been_enough() =>
        EqualShares.Allocate(Voting.Election(100, "park 60, pool 40, path 30, moon 1", "5: park pool", "1: park", "4: path"), new()).Rest
            .ShouldBe([new("pool", 5, NotFundedBecause.SupportersSpent, 0), new("moon", 0, NotFundedBecause.NoVotes, null)]);

    [Fact]
    public void At_the_cost_that_would_have_been_enough_it_is_funded() =>
        EqualShares.Allocate(Voting.Election(20, "hall 10, swing 2, slide 5", "1: hall swing", "1: hall slide"), new()).Winners.ShouldContain("slide");

    [Fact]
    public void Voters_are_counted_by_how_many_of_their_choices_won() =>
        VotersByWins.Of(Town, ["park", "pool"]).ShouldBe([new(0, 4), new(1, 1), new(2, 5)]);

    [Fact]
    public void The_greedy_rule_takes_the_place_where_more_voters_prefer_it()
    {
        var compared = EqualShares.Allocate(Town, new(Compare: true));
        compared.Won().ShouldBe("park pool");
        compared.Greedy!.Preference.ShouldBe(new(PreferShares: 4, PreferGreedy: 5, Even: 1));
        (compared.Greedy.Stands, EqualShares.Allocate(Town, new()).Greedy!.Stands).ShouldBe((true, false));
    }

    [Fact]
    public void With_cardinality_the_cheap_go_first() =>
        EqualShares.Allocate(Town, new(Utilities.Cardinality)).Won().ShouldBe("path pool");

    [Fact]
    public void With_points_who_wants_it_more_pays_more()
    {
        var result = EqualShares.Allocate(Voting.Election(20, "park 9", "1: park=2", "1: park=1"), new());
        result.Shares!.Rounds.Single().Payments.ShouldBe([new(6, 1), new(3, 1)]);
    }

    [Fact]
    public void Shares_grow_until_the_budget_would_not_be_enough()
    {
        var grown = EqualShares.Allocate(Town, new(Completion: Completion.Add1, Increment: 1));
        (grown.Won(), grown.Shares!.Share, grown.Shares.Runs).ShouldBe(("park path", 17, 9));
    }

    [Fact]
    public void Shares_stop_growing_when_nothing_more_fits() =>
        EqualShares.Allocate(Town, new(Completion: Completion.Add1Exhaustive, Increment: 1)).Shares!.Runs.ShouldBe(1);

    [Fact]
    public void What_is_left_goes_to_what_has_the_most_votes_and_fits()
    {
        var completed = EqualShares.Allocate(Voting.Election(110, "park 60, pool 50, path 30, seat 12", "5: park pool", "1: park", "4: path", "1: seat"), new(Completion: Completion.Utilitarian));
        completed.Funded.Select(project => (project.Id, project.By)).ShouldBe([("park", FundedBy.Shares), ("path", FundedBy.Shares), ("seat", FundedBy.Completion)]);
    }

    [Fact]
    public void What_costs_nothing_and_has_a_vote_comes_first() =>
        EqualShares.Allocate(Voting.Election(10, "park 5, song 0, moon 0", "2: park song"), new()).Won().ShouldBe("song park");

    [Fact]
    public void Nobody_voted_and_nothing_is_funded() => EqualShares.Allocate(Voting.Election(10, "park 5"), new(Completion: Completion.Add1)).Won().ShouldBe("");

    [Fact]
    public void A_project_whose_supporters_give_it_nothing_does_not_keep_the_shares_growing() =>
        EqualShares.Allocate(Voting.Election(10, "park 5, pool 4", "1: park=1 pool=0"), new(Completion: Completion.Add1)).Won().ShouldBe("park");

    [Fact]
    public void An_increment_that_is_too_small_is_told() =>
        EqualShares.Allocate(Voting.Election(30, "park 20, pool 11", "1: park", "1: pool", "28:"), new(Completion: Completion.Add1, Increment: 0.0001m)).Shares!.GaveUp.ShouldBeTrue();

    [Fact]
    public void Level_projects_are_parted_by_cost_then_votes_then_lot_and_it_is_told()
    {
        var level = Voting.Election(30, "dear 20, cheap 10", "1: dear cheap", "1: dear cheap");
        var tie = EqualShares.Allocate(level, new()).Ties.ShouldHaveSingleItem();
        (tie.Round, tie.By, string.Join(' ', tie.Order)).ShouldBe((1, TieBreak.LowestCost, "cheap dear"));
        var even = Voting.Election(10, "a 10, b 10, c 10", "1: a b c", "1: a b c");
        EqualShares.Allocate(even, new(Seed: "lottery")).Winners.First().ShouldBe(new Lot("lottery").Order(["a", "b", "c"])[0]);
        EqualShares.Allocate(even, new(Ties: TieRule.Id)).Won().ShouldBe("a");
    }
}
