using CommunityAction.Participation.Domain.Polls;
using static CommunityAction.Participation.Domain.Tests.Polls.Scenario;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Drafting_a_poll
{
    [Fact]
    public void Good_rules_are_written_down() => Given().When(Draft(Any.Rules)).Then(new PollDrafted(Any.ThePoll, Any.Code, Any.Rules, 1, null));

    [Fact]
    public void A_draft_may_be_drafted_again()
    {
        var changed = Any.Rules with { Title = "You Decide, again" };
        Given(Any.Drafted()).When(Draft(changed)).Then(new PollDrafted(Any.ThePoll, Any.Code, changed, 1, null));
    }

    [Fact]
    public void A_new_round_says_which_one_it_corrects() =>
        Given().When(Draft(Any.Rules) with { Corrects = Any.Another, Round = 2 }).Then(new PollDrafted(Any.ThePoll, Any.Code, Any.Rules, 2, Any.Another));

    [Fact]
    public void Rules_freeze_when_the_poll_opens()
    {
        Given(Any.Open()).When(Draft(Any.Rules)).ThenRefused("rules-frozen");
        Given(Any.Closed()).When(Draft(Any.Rules)).ThenRefused("rules-frozen");
    }

    [Fact]
    public void The_closing_moment_must_be_ahead() => Given().When(Draft(Any.Rules), at: Any.Noon).ThenRefused("closes-in-the-past");

    public static TheoryData<string, PollRules> Wrong => new()
    {
        { "title-missing", Any.Rules with { Title = " " } },
        { "title-too-long", Any.Rules with { Title = new('x', 121) } },
        { "question-missing", Any.Rules with { Question = "" } },
        { "question-too-long", Any.Rules with { Question = new('x', 201) } },
        { "no-options", Any.Rules with { Options = [] } },
        { "too-many-options", Any.Rules with { Options = [.. Enumerable.Range(0, 501).Select(i => new PollOption($"p{i}", "One of many"))] } },
        { "option-key-missing", With(new PollOption("", "A pond")) },
        { "option-key-too-long", With(new PollOption(new('k', 65), "A pond")) },
        { "option-key-wrong", With(new PollOption("a,b", "A pond")) },
        { "option-key-wrong", With(new PollOption("pond ", "A pond")) },
        { "option-key-wrong", With(new PollOption("po\nnd", "A pond")) },
        { "option-key-twice", With(new PollOption("park", "Another park")) },
        { "option-title-missing", With(new PollOption("pond", " ")) },
        { "option-title-too-long", With(new PollOption("pond", new('x', 301))) },
        { "option-summary-too-long", With(new PollOption("pond", "A pond", new('x', 1001))) },
        { "option-cost-negative", With(new PollOption("pond", "A pond", CostPence: -1)) },
        { "picture-elsewhere", With(Pictured("https://example.org/pond.jpg", "A pond")) },
        { "picture-elsewhere", With(Pictured("/pictures/../secrets.png", "A pond")) },
        { "picture-elsewhere", With(Pictured("/pictures/pond.jpg", " ")) },
        { "budget-not-positive", Any.Rules with { Budget = new Money(0, "GBP") } },
        { "currency-unknown", Any.Rules with { Budget = new Money(1, "pounds") } },
        { "currency-unknown", Any.Rules with { Budget = new Money(1, null!) } },
        { "min-choices-wrong", By(VotingMethod.Approval(-1, 2)) },
        { "min-choices-wrong", By(VotingMethod.Approval(5, 5)) },
        { "max-choices-wrong", By(VotingMethod.Approval(0, 0)) },
        { "max-choices-wrong", By(VotingMethod.Approval(3, 2)) },
        { "max-choices-wrong", By(VotingMethod.Approval(1, 5)) },
        { "max-choices-wrong", By(VotingMethod.SingleChoice with { MaxChoices = 2 }) },
        { "points-wrong", By(VotingMethod.Points(0, 0, 1, 4)) },
        { "points-wrong", By(VotingMethod.Points(6, 5, 3, 4)) },
        { "points-wrong", By(VotingMethod.Points(-1, 5, 3, 4)) },
        { "points-wrong", By(VotingMethod.Points(1, 10_001, 3, 4)) },
        { "points-wrong", By(VotingMethod.Points(1, 5, 0, 4)) },
        { "points-wrong", By(VotingMethod.Points(1, 5, 6, 4)) },
        { "points-wrong", By(VotingMethod.Points(9, 9, 2, 4)) },
        { "points-wrong", By(new VotingMethod(BallotForm.Points, 3, 4, 1, 2, 1)) },
        { "closes-before-opens", Any.Rules with { OpensAt = Any.Noon } },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Rules_that_make_no_sense_are_refused(string code, PollRules rules) => Given().When(Draft(rules)).ThenRefused(code);

    [Fact]
    public void The_longest_texts_and_lists_are_taken()
    {
        var options = Enumerable.Range(0, 500).Select(i => new PollOption($"{i}".PadLeft(64, 'k'), new('t', 300), new('s', 1000), 0, Picture: new("/pictures/p.jpg", "It")));
        var rules = Any.Rules with { Title = new('t', 120), Question = new('q', 200), Options = [.. options], Budget = null, Method = VotingMethod.Approval(0, 500) };
        Given().When(Draft(rules)).Then(new PollDrafted(Any.ThePoll, Any.Code, rules, 1, null));
    }

    private static DraftPoll Draft(PollRules rules) => new(Any.ThePoll, Any.Code, rules);

    private static PollRules With(PollOption option) => Any.Rules with { Options = [.. Any.Rules.Options, option] };

    private static PollRules By(VotingMethod method) => Any.Rules with { Method = method };

    private static PollOption Pictured(string path, string description) => new("pond", "A pond", Picture: new(path, description));
}
