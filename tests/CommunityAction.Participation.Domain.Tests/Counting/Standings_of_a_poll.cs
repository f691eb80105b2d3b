using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Counting;

public sealed class Standings_of_a_poll
{
    // The paper: park 10, library 20, bus 30, pool 40; the budget: 60.
    [Fact]
    public void What_no_longer_fits_is_passed_over() =>
        Standings(("pool", 9), ("bus", 8), ("library", 7), ("park", 6)).ShouldBe(("1 pool funded, 2 bus, 3 library funded, 4 park", 0));

    [Fact]
    public void What_fits_exactly_is_funded() => Standings(("bus", 9), ("library", 8), ("park", 7)).ShouldBe(("1 bus funded, 2 library funded, 3 park funded, 4 pool", 0));

    [Fact]
    public void Level_options_share_a_rank_and_the_cheaper_goes_first() =>
        Standings(("pool", 5), ("bus", 9), ("library", 5), ("park", 5)).ShouldBe(("1 bus funded, 2 park funded, 2 library funded, 2 pool", 0));

    [Fact]
    public void Level_and_equally_dear_the_order_of_the_paper_decides()
    {
        var same = Any.Rules with { Options = [new("z", "Z", CostPence: 50_00), new("a", "A", CostPence: 50_00)] };
        Standings(Any.Poll(Any.Closed(same)), ("a", 3), ("z", 3)).ShouldBe(("1 z funded, 1 a", 10_00));
    }

    [Fact]
    public void What_nobody_chose_is_not_funded() => Standings(("park", 1)).ShouldBe(("1 park funded, 2 library, 2 bus, 2 pool", 50_00));

    [Fact]
    public void Withdrawn_options_are_left_out()
    {
        var poll = Any.Poll([.. Any.Open(), new OptionWithdrawn(Any.ThePoll, "pool", "It leaks.")]);
        Standings(poll, ("pool", 9), ("bus", 8)).ShouldBe(("1 bus funded, 2 park, 2 library", 30_00));
    }

    [Fact]
    public void Without_a_budget_nothing_is_funded() =>
        Standings(Any.Poll(Any.Closed(Any.Rules with { Budget = null })), ("pool", 2)).ShouldBe(("1 pool, 2 park, 2 library, 2 bus", 0));

    [Fact]
    public void Points_go_before_votes()
    {
        var totals = new Totals(3, [new("park", 3, 3), new("pool", 1, 10)]);
        Domain.Counting.Standings.Of(Any.Poll(Any.Closed()), totals).Options[0].ShouldBe(new Standing("pool", 1, 1, 10, true));
    }

    [Fact]
    public void Of_a_counted_poll_they_are_what_its_rule_made_of_the_ballots()
    {
        var rules = Any.Rules with { Counting = new(CountingMethod.EqualShares) };
        MergedChoices[] ballots = [new(Choices.Of("library", "pool"), 6), new(Choices.Of("bus", "park"), 4)];
        var poll = Any.Poll([.. Any.Closed(rules), new ResultDeclared(Any.ThePoll, Tally.Of(ballots), PollCounting.Count(rules, "", [], ballots).Said)]);
        Shown(Domain.Counting.Standings.Of(poll, poll.Result!)).ShouldBe(("1 library funded, 2 park funded, 3 pool, 4 bus", 30_00));
    }

    [Fact]
    public void While_conditions_stand_above_the_order_nothing_is_called_funded() =>
        Standings(Any.Poll(Any.Open(Any.Rules with { Counting = new(CountingMethod.Greedy, Allocation: new(Exclusive: [["pool", "park"]])) })), ("pool", 2)).ShouldBe(("1 pool, 2 park, 2 library, 2 bus", 60_00));

    [Fact]
    public void While_a_rule_shares_the_money_out_later_nothing_is_called_funded() =>
        Standings(Any.Poll(Any.Open(Any.Rules with { Counting = new(CountingMethod.EqualShares) })), ("pool", 2)).ShouldBe(("1 pool, 2 park, 2 library, 2 bus", 60_00));

    [Fact]
    public void By_the_rule_without_skipping_the_walk_ends_where_one_does_not_fit() =>
        Standings(Any.Poll(Any.Open(Any.Rules with { Counting = new(CountingMethod.GreedyNoSkip) })), ("pool", 9), ("bus", 8), ("library", 7)).ShouldBe(("1 pool funded, 2 bus, 3 library, 4 park", 20_00));

    [Fact]
    public void By_the_rule_with_a_minimum_what_is_below_it_is_passed_over()
    {
        var rules = Any.Rules with { Counting = new(CountingMethod.GreedyThreshold, Allocation: new(Threshold: 8)) };
        Standings(Any.Poll(Any.Open(rules)), ("pool", 9), ("library", 7), ("park", 6)).ShouldBe(("1 pool funded, 2 library, 3 park, 4 bus", 20_00));
    }

    private static (string Order, long Unspent) Standings(params (string Option, long Votes)[] votes) => Standings(Any.Poll(Any.Closed()), votes);

    private static (string Order, long Unspent) Standings(Poll poll, params (string Option, long Votes)[] votes)
    {
        return Shown(Domain.Counting.Standings.Of(poll, new Totals(10, [.. votes.Select(v => new OptionTotal(v.Option, v.Votes, v.Votes))])));
    }

    private static (string Order, long Unspent) Shown(Standings standings) =>
        (string.Join(", ", standings.Options.Select(o => $"{o.Rank} {o.Option}{(o.Funded ? " funded" : "")}")), standings.Unspent);
}
