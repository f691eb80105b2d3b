using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Tests.Counting;
using static CommunityAction.Participation.Domain.Tests.Polls.Scenario;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Declaring_what_a_rule_decided
{
    private const string Ann = "officer:ann";
    private const string Ben = "officer:ben";

    private static readonly Totals Count = new(4, [new("yes", 2, 2), new("no", 2, 2)]);
    private static readonly PollRules Rules = Counting_a_poll_by_its_rule.YesOrNo(new()) with { Mandate = new("The Cabinet", "Localism Act 2011", true, "/equality", "Paper", "/privacy") };
    private static readonly OutcomeSaid Level = Said(2, 2);

    [Fact]
    public void The_outcome_goes_on_record_with_the_count() =>
        Given(Any.Closed(Rules)).When(new CountVotes(Any.ThePoll, Count, Ann, Level)).Then(new ResultCounted(Any.ThePoll, Count, Ann, Level));

    [Fact]
    public void A_recount_has_to_lead_to_the_same_outcome()
    {
        Given(Counted()).When(new CheckResult(Any.ThePoll, Ben, Count, Said(2, 2))).Then(new ResultChecked(Any.ThePoll, Ben));
        Given(Counted()).When(new CheckResult(Any.ThePoll, Ben, Count, Said(3, 1))).ThenRefused("recount-differs");
        Given(Counted()).When(new CheckResult(Any.ThePoll, Ben, Count)).ThenRefused("recount-differs");
    }

    [Fact]
    public void Where_votes_are_equal_the_chair_is_asked()
    {
        Given(Checked(Level)).When(new DeclareResult(Any.ThePoll, Ann)).ThenRefused("casting-vote-needed");
        Given(Checked(Level)).When(new DeclareResult(Any.ThePoll, Ann, CastingVote.Against))
            .Then(new ResultDeclared(Any.ThePoll, Count, Level with { Decision = DecisionOutcome.LostByCastingVote }, CastingVote.Against));
        Given(Checked(Level)).When(new DeclareResult(Any.ThePoll, Ann, CastingVote.NotGiven)).Then(new ResultDeclared(Any.ThePoll, Count, Level, CastingVote.NotGiven));
    }

    [Fact]
    public void A_casting_vote_for_it_carries_it()
    {
        var poll = Any.Poll([.. Checked(Level), .. new DeclareResult(Any.ThePoll, Ann, CastingVote.For).Decide(Any.Poll(Checked(Level)), Any.Noon).Facts]);
        (poll.Outcome!.Decision, poll.CastingVote, string.Join(' ', poll.Outcome.Winners)).ShouldBe((DecisionOutcome.CarriedByCastingVote, CastingVote.For, "yes"));
    }

    [Fact]
    public void Where_they_are_not_nobody_is()
    {
        var clear = Said(3, 1);
        Given(Checked(clear)).When(new DeclareResult(Any.ThePoll, Ann, CastingVote.For)).ThenRefused("casting-vote-out-of-place");
        Given(Checked(clear)).When(new DeclareResult(Any.ThePoll, Ann)).Then(new ResultDeclared(Any.ThePoll, Count, clear));
    }

    [Fact]
    public void The_rule_is_chosen_while_it_is_a_draft()
    {
        var rule = new CountingRule(CountingMethod.EqualShares);
        Given(Any.Drafted()).When(new ChangeCounting(Any.ThePoll, rule)).Then(new PollDrafted(Any.ThePoll, Any.Code, Any.Rules with { Counting = rule }, 1, null));
        Given(Any.Drafted(Any.Rules with { Counting = rule })).When(new ChangeCounting(Any.ThePoll, new(CountingMethod.EqualShares))).ThenNothing();
        Given(Any.Drafted()).When(new ChangeCounting(Any.ThePoll, new(CountingMethod.Borda))).ThenRefused("counting-does-not-fit");
        Given(Any.Open()).When(new ChangeCounting(Any.ThePoll, rule)).ThenRefused("rules-frozen");
        Given().When(new ChangeCounting(Any.ThePoll, rule)).ThenRefused("poll-unknown");
    }

    private static OutcomeSaid Said(long yes, long no) =>
        PollCounting.Count(Rules, "seed", [], [new(Choices.Of("yes"), yes), new(Choices.Of("no"), no)]).Said;

    private static PollFact[] Counted() => [.. Any.Closed(Rules), new ResultCounted(Any.ThePoll, Count, Ann, Level)];

    private static PollFact[] Checked(OutcomeSaid said) => [.. Any.Closed(Rules), new ResultCounted(Any.ThePoll, Count, null, said), new ResultChecked(Any.ThePoll, Ben)];
}
