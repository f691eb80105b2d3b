using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Decisions;
using static CommunityAction.Participation.Domain.Counting.Decisions.DecisionOutcome;

namespace CommunityAction.Participation.Domain.Tests.Counting.Decisions;

public sealed class Deciding_a_question
{
    private static readonly DecisionRule TwoThirdsOfVotes = DecisionRule.AtLeast(2, 3, MajorityOf.ForAndAgainst);
    private static readonly DecisionRule TwoThirdsOfAll = DecisionRule.AtLeast(2, 3, MajorityOf.AllVotes);
    private static readonly DecisionRule MostOfEntitled = new(new Fraction(1, 2), true, MajorityOf.Entitled);

    [Theory]
    [InlineData(11, 10, 0, Carried)]
    [InlineData(10, 11, 0, Lost)]
    [InlineData(10, 10, 5, Level)]
    [InlineData(1, 0, 40, Carried)]
    [InlineData(0, 0, 40, Level)]
    public void A_simple_majority_is_more_for_than_against_whoever_abstains(long pro, long against, long abstain, DecisionOutcome outcome) =>
        DecisionRule.SimpleMajority.Decide(new(pro, against, abstain)).Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData(true, CarriedByCastingVote)]
    [InlineData(false, LostByCastingVote)]
    public void A_casting_vote_decides_when_votes_are_equal(bool castingVote, DecisionOutcome outcome) =>
        DecisionRule.SimpleMajority.Decide(new(7, 7, 1), castingVote: castingVote).Outcome.ShouldBe(outcome);

    [Fact]
    public void A_casting_vote_changes_nothing_when_they_are_not() =>
        DecisionRule.SimpleMajority.Decide(new(7, 8), castingVote: true).Outcome.ShouldBe(Lost);

    [Fact] // 20 of 30 is two thirds; 19 is not.
    public void Two_thirds_is_two_thirds_and_no_vote_less()
    {
        TwoThirdsOfVotes.Decide(new(20, 10)).ShouldBe(new(Carried, new(20, 10), 30, 20, 30, 0));
        TwoThirdsOfVotes.Decide(new(19, 11)).Outcome.ShouldBe(Lost);
    }

    [Fact] // Of 31, two thirds are 20.67: 21 votes.
    public void A_part_of_a_vote_is_rounded_up() => TwoThirdsOfVotes.Decide(new(20, 11)).ShouldBe(new(Lost, new(20, 11), 31, 21, 31, 0));

    [Fact] // 20 of 30 votes are enough; of 33 with those who abstain 22 are needed.
    public void Abstentions_count_against_it_where_the_rule_says_so()
    {
        TwoThirdsOfVotes.Decide(new(20, 10, 3)).Outcome.ShouldBe(Carried);
        TwoThirdsOfAll.Decide(new(20, 10, 3)).ShouldBe(new(Lost, new(20, 10, 3), 33, 22, 33, 0));
    }

    [Fact] // 100 entitled: 51 are needed, however few come.
    public void A_majority_of_those_entitled_needs_them_to_come()
    {
        MostOfEntitled.Decide(new(50, 1), 100).Outcome.ShouldBe(Lost);
        MostOfEntitled.Decide(new(51, 49), 100).ShouldBe(new(Carried, new(51, 49), 100, 51, 100, 0));
        MostOfEntitled.Decide(new(50, 50), 100, castingVote: true).Outcome.ShouldBe(Lost);
    }

    [Theory] // A quarter of 61 members is 15.25: 16 must be there.
    [InlineData(15, 0, NoQuorum)]
    [InlineData(15, 1, Carried)]
    public void Without_a_quorum_nothing_is_decided(long pro, long abstain, DecisionOutcome outcome)
    {
        var rule = DecisionRule.SimpleMajority with { Quorum = new(0, new Fraction(1, 4)) };
        rule.Decide(new(pro, 0, abstain), 61).ShouldBe(new(outcome, new(pro, 0, abstain), pro, (pro / 2) + 1, pro + abstain, 16));
    }

    [Fact]
    public void Those_who_abstain_make_no_quorum_where_the_rule_says_so()
    {
        var rule = DecisionRule.SimpleMajority with { Quorum = new(10, null, AbstentionsCount: false) };
        rule.Decide(new(9, 0, 5)).Outcome.ShouldBe(NoQuorum);
        rule.Decide(new(6, 4, 5)).Outcome.ShouldBe(Carried);
    }

    [Fact] // A parish council of 7: a third is 2.33, rounded up 3. Of 5: 1.67, rounded up 2; but never fewer than 3.
    public void A_quorum_has_a_floor()
    {
        var parish = DecisionRule.SimpleMajority with { Quorum = new(3, new Fraction(1, 3)) };
        parish.Decide(new(3, 0), 7).Outcome.ShouldBe(Carried);
        parish.Decide(new(2, 0), 5).ShouldBe(new(NoQuorum, new(2, 0), 2, 2, 2, 3));
    }

    [Fact]
    public void Nobody_decides_nothing()
    {
        TwoThirdsOfVotes.Decide(new(0, 0)).Outcome.ShouldBe(Lost);
        TwoThirdsOfVotes.Decide(new(0, 0)).Needed.ShouldBe(1);
    }

    [Fact]
    public void More_votes_than_voters_are_a_mistake() => Should.Throw<ArgumentException>(() => MostOfEntitled.Decide(new(60, 50), 100));

    [Fact]
    public void A_share_of_those_entitled_needs_their_number() => Should.Throw<ArgumentException>(() => MostOfEntitled.Decide(new(60, 50)));

    [Fact]
    public void More_than_all_cannot_be_asked_for() => Should.Throw<ArgumentException>(() => new DecisionRule(1, true, MajorityOf.AllVotes).Decide(new(3, 0)));
}
