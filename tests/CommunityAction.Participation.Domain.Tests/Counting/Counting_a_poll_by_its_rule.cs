using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Counting;

public sealed class Counting_a_poll_by_its_rule
{
    // The paper: park 10, library 20, bus 30, pool 40; the budget: 60.

    /// <summary>Six of ten want the pool and the library, four want the park and the bus: greedy gives the six everything.</summary>
    [Theory]
    [InlineData(CountingMethod.Greedy, "library pool", 60_00)]
    [InlineData(CountingMethod.EqualShares, "library park", 30_00)]
    [InlineData(CountingMethod.Phragmen, "park library", 30_00)]
    public void The_rule_decides_what_is_funded(CountingMethod method, string winners, long cost)
    {
        var said = Count(Rules(method), Ballot("pool library", 6), Ballot("park bus", 4)).Said;
        (string.Join(' ', said.Winners), said.CostPence, said.Rule).ShouldBe((winners, cost, method));
    }

    [Fact]
    public void By_equal_shares_what_is_funded_comes_first_and_the_rest_by_votes() =>
        Order(Count(Rules(CountingMethod.EqualShares), Ballot("pool library", 6), Ballot("park bus", 4))).ShouldBe("library, park, pool, bus");

    [Fact]
    public void By_a_greedy_rule_the_order_is_that_of_the_votes() =>
        Order(Count(Rules(CountingMethod.GreedyNoSkip), Ballot("pool library", 6), Ballot("park bus", 4))).ShouldBe("library=pool, park=bus");

    [Fact]
    public void A_poll_that_chose_no_rule_is_counted_as_ever()
    {
        var same = Any.Rules with { Options = [new("z", "Z", CostPence: 50_00), new("a", "A", CostPence: 50_00)] };
        var said = Count(same, Ballot("a", 1), Ballot("z", 1)).Said;
        (said.Rule, string.Join(' ', said.Winners), said.Ties.ShouldHaveSingleItem().By).ShouldBe((CountingMethod.Greedy, "z", TieBreak.Paper));
    }

    [Fact]
    public void Withdrawn_options_are_out_and_their_voters_keep_their_share()
    {
        var outcome = PollCounting.Count(Rules(CountingMethod.EqualShares), "", ["pool"], [Ballot("pool", 6), Ballot("park", 4)]);
        outcome.Account.ShouldBeOfType<AllocationAccount>().Allocation.Shares!.Share.ShouldBe(6);
        Order(outcome).ShouldBe("park, library=bus");
    }

    [Theory]
    [InlineData(CountingMethod.Borda, "bus, park, pool, library")]
    [InlineData(CountingMethod.Schulze, "park, bus, pool, library")]
    [InlineData(CountingMethod.InstantRunoff, "park, bus, pool, library")]
    public void A_ranking_goes_by_places(CountingMethod method, string order) =>
        Order(Count(Ranking(new(method)), Ranked("park bus pool library", 3), Ranked("bus pool library park", 2))).ShouldBe(order);

    [Fact]
    public void Places_that_are_shared_are_level() =>
        Order(Count(Ranking(new(CountingMethod.Borda)), new MergedChoices(Choices.From([new("park", 1), new("bus", 1), new("pool", 2)])!, 1))).ShouldBe("park=bus, pool, library");

    [Fact]
    public void Seats_are_filled_by_transferable_votes()
    {
        var outcome = Count(Ranking(new(CountingMethod.ScottishStv, Seats: 2)), Ranked("park bus", 5), Ranked("pool", 3), Ranked("bus", 2));
        outcome.Said.Winners.ShouldBe(["park", "pool"]);
        Order(outcome).ShouldBe("park, pool, bus, library");
    }

    [Fact]
    public void Scores_go_by_their_sum_or_their_mean()
    {
        var rules = Rules(CountingMethod.Score) with { Budget = null, Method = new(BallotForm.Score, 0, 4, 0, 0, 5) };
        MergedChoices[] ballots = [Points(2, ("park", 5)), Points(4, ("bus", 3)), Points(1, ("pool", 5))];
        Order(Count(rules, ballots)).ShouldBe("bus, park, pool, library");
        Order(Count(rules with { Counting = new(CountingMethod.Score, Ranking: new(FewestScores: 2)) }, ballots)).ShouldBe("park, bus, pool, library");
    }

    [Fact]
    public void Choices_between_two_are_weighed_and_passes_are_told()
    {
        var outcome = Count(Rules(CountingMethod.BradleyTerry) with { Budget = null, Method = new(BallotForm.Pairwise, 0, 4) }, Ballot("park>bus bus>pool library=pool", 3), Ballot("bus>park", 1));
        Order(outcome).ShouldBe("park, bus, library, pool");
        outcome.Account.ShouldBeOfType<RankingAccount>().Undecided.ShouldBe(3);
    }

    [Theory]
    [InlineData(6, 4, DecisionOutcome.Carried)]
    [InlineData(5, 5, DecisionOutcome.Level)]
    [InlineData(2, 1, DecisionOutcome.NoQuorum)]
    public void A_question_is_carried_by_its_majority(int yes, int no, DecisionOutcome expected)
    {
        var rules = YesOrNo(new(Quorum: 5));
        var said = Count(rules, Ballot("yes", yes), Ballot("no", no), Ballot("abstain", 1)).Said;
        (said.Decision, said.Winners.Count).ShouldBe((expected, expected == DecisionOutcome.Carried ? 1 : 0));
    }

    [Fact]
    public void The_lot_is_drawn_from_the_manifest_unless_the_rules_name_a_seed()
    {
        PollCounting.SeedOf(Any.Poll(Any.Open(Rules(CountingMethod.EqualShares)))).ShouldBe("hash");
        PollCounting.SeedOf(Any.Poll(Any.Open(Any.Rules with { Counting = new(CountingMethod.Greedy, "4 8 15") }))).ShouldBe("4 8 15");
    }

    internal static PollRules YesOrNo(DecisionTerms terms) => Any.Rules with
    {
        Budget = null,
        Options = [new("yes", "Yes"), new("no", "No"), new("abstain", "Abstain")],
        Method = new(BallotForm.YesNo, 1, 1),
        Counting = new(CountingMethod.Decision, Decision: terms),
    };

    private static PollRules Rules(CountingMethod method) => Any.Rules with { Counting = new(method) };

    private static PollRules Ranking(CountingRule rule) => Any.Rules with { Budget = null, Method = new(BallotForm.Ranking, 1, 4), Counting = rule };

    private static MergedChoices Ballot(string options, long voters) => new(Choices.Of(options.Split(' ')), voters);

    private static MergedChoices Ranked(string options, long voters) => new(Choices.From(options.Split(' ').Select((option, place) => new Choice(option, place + 1)))!, voters);

    private static MergedChoices Points(long voters, params (string Option, int Points)[] points) => new(Choices.From(points.Select(one => new Choice(one.Option, one.Points)))!, voters);

    private static CountOutcome Count(PollRules rules, params MergedChoices[] ballots) => PollCounting.Count(rules, "seed", [], ballots);

    private static string Order(CountOutcome outcome) => string.Join(", ", outcome.Said.Order.Select(group => string.Join('=', group)));
}
