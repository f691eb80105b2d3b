using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Counting;

public sealed class Counting_a_pot_under_conditions
{
    // The paper: park 10, library 20, bus 30, pool 40; the budget: 60.
    private static readonly PollRules Themed = Any.Rules with { Options = [.. Any.Rules.Options.Select(option => option with { Category = option.Key is "park" or "library" ? "green" : "fast" })] };

    [Fact]
    public void Themes_spend_their_own_money_and_leave_the_rest_to_all()
    {
        var outcome = Count(Themed, new(Parts: [new("green", 10_00), new("fast", 30_00)]), Ballot("library", 9), Ballot("park", 1), Ballot("bus", 2));
        outcome.Said.Winners.ShouldBe(["park", "bus", "library"]);
        outcome.Said.CostPence.ShouldBe(60_00);
        outcome.Account.ShouldBeOfType<AllocationAccount>().Allocation.Parts.Count(part => part.IsLeftover).ShouldBe(1);
    }

    [Fact]
    public void Options_that_rule_each_other_out_are_not_both_funded() =>
        Count(Any.Rules, new(Exclusive: [["park", "library"]]), Ballot("library park bus", 3)).Said.Winners.ShouldBe(["park", "bus"]);

    /// <summary>Two fives and a zero are a mean of 3 and a third; a lone four is a mean of 4.</summary>
    [Fact]
    public void A_score_of_nothing_lowers_the_mean()
    {
        var rules = Any.Rules with { Method = VotingMethod.Score(5, 0, 4) };
        MergedChoices[] ballots = [Scores(2, ("park", 5)), Scores(1, ("park", 0), ("bus", 4))];
        var outcome = Count(rules, new(LowestMean: 3.5m), ballots);
        outcome.Said.Winners.ShouldBe(["bus"]);
        outcome.Account.ShouldBeOfType<AllocationAccount>().Allocation.Rest.Single(option => option.Id == "park").Because.ShouldBe(NotFundedBecause.BelowMean);
    }

    [Fact]
    public void The_next_option_gets_what_is_left_when_it_can_do_with_it()
    {
        var rules = Any.Rules with { Options = [.. Any.Rules.Options.Select(option => option.Key == "bus" ? option with { LeastPence = 15_00 } : option)] };
        Count(rules, new(PartFunding: true), Ballot("pool", 9), Ballot("bus", 8)).Said.ShouldSatisfyAllConditions(said => said.Winners.ShouldBe(["pool", "bus"]), said => said.CostPence.ShouldBe(60_00));
    }

    [Fact]
    public void Conditions_have_to_make_sense()
    {
        Refused(Themed, new(Parts: [new("green", 60_00)])).ShouldBeNull();
        Refused(Themed, new(Parts: [new("green", 60_01)])).ShouldBe("parts-wrong");
        Refused(Themed, new(Parts: [new("green", 1), new("green", 1)])).ShouldBe("parts-wrong");
        Refused(Themed, new(Parts: [new("blue", 1)])).ShouldBe("theme-unknown");
        Refused(Themed, new(Exclusive: [["park"]])).ShouldBe("exclusive-wrong");
        Refused(Themed, new(Exclusive: [["park", "tram"]])).ShouldBe("exclusive-wrong");
        Refused(Themed, new(FewestVotes: 0)).ShouldBe("fewest-votes-wrong");
        Refused(Themed, new(LowestMean: 3)).ShouldBe("lowest-mean-wrong", "picks have no mean");
        PollRulesCheck.Check(Themed with { Options = [new("park", "A park", CostPence: 10_00, LeastPence: 11_00)] })!.Code.ShouldBe("option-least-wrong");
    }

    [Fact]
    public void With_money_left_the_room_votes_again_on_what_is_left()
    {
        var rules = Any.Rules with { Counting = new(CountingMethod.EqualShares, "the first lot") };
        MergedChoices[] ballots = [Ballot("library pool", 6), Ballot("bus park", 4)]; // funds library and park: 30 is left
        var poll = Any.Poll([.. Any.Closed(rules), new ResultDeclared(Any.ThePoll, Tally.Of(ballots), PollCounting.Count(rules, "", [], ballots).Said)]);
        var next = BuyingRounds.Next(poll, Any.Noon.AddHours(1), Any.Noon.AddHours(2))!;
        (string.Join(' ', next.Options.Select(option => option.Key)), next.Budget!.Value.Pence, next.Method.MaxChoices, next.Counting!.Seed).ShouldBe(("bus", 30_00L, 1, null));
        PollRulesCheck.Check(next).ShouldBeNull();
    }

    [Fact]
    public void There_is_no_next_round_without_a_result_or_without_money()
    {
        BuyingRounds.Next(Any.Poll(Any.Closed()), Any.Noon, Any.Noon.AddHours(1)).ShouldBeNull();
        BuyingRounds.Next(Any.Poll([.. Any.Closed(), new ResultDeclared(Any.ThePoll, new(1, [new("bus", 1, 1), new("library", 1, 1), new("park", 1, 1)]))]), Any.Noon, Any.Noon.AddHours(1)).ShouldBeNull();
    }

    private static string? Refused(PollRules rules, AllocationTerms terms) => PollRulesCheck.Check(rules with { Counting = new(CountingMethod.Greedy, Allocation: terms) })?.Code;

    private static CountOutcome Count(PollRules rules, AllocationTerms terms, params MergedChoices[] ballots) =>
        PollCounting.Count(rules with { Counting = new(CountingMethod.Greedy, Allocation: terms) }, "seed", [], ballots);

    private static MergedChoices Ballot(string options, long voters) => new(Choices.Of(options.Split(' ')), voters);

    private static MergedChoices Scores(long voters, params (string Option, int Points)[] scores) => new(Choices.From(scores.Select(one => new Choice(one.Option, one.Points)))!, voters);
}
