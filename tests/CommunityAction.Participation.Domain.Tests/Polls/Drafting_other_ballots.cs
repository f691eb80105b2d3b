using CommunityAction.Participation.Domain.Polls;
using static CommunityAction.Participation.Domain.Tests.Polls.Scenario;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Drafting_other_ballots
{
    private static readonly PollOption[] Sides = [new("yes", "Yes"), new("no", "No"), new("abstain", "Abstain")];

    public static TheoryData<PollRules> Right => new()
    {
        Any.Rules with { Options = Sides, Method = VotingMethod.YesNo, Budget = null },
        By(VotingMethod.Score(10, 0, 4)),
        By(VotingMethod.Tokens(0, 5, 5, 4)),
        By(VotingMethod.Budget(3, 4)),
        By(VotingMethod.Budget(0, 4, 60_00)),
        By(VotingMethod.Ranking(1, 4, allowTies: true)),
        By(VotingMethod.Pairwise(0, 6)),
        Any.Rules with { Mandate = Mandated, Eligibility = new([], null, BarsOwnProjects: true) },
    };

    public static TheoryData<string, PollRules> Wrong => new()
    {
        { "method-wrong", By(VotingMethod.Approval(1, 3) with { MinSpendPence = 1 }) },
        { "method-wrong", By(VotingMethod.Approval(1, 3) with { AllowTies = false }) },
        { "method-wrong", By(VotingMethod.Score(5, 1, 3)) },
        { "method-wrong", By(new((BallotForm)99, 1, 3)) },
        { "yes-no-wrong", By(VotingMethod.YesNo) },
        { "yes-no-wrong", Any.Rules with { Options = [.. Sides.Reverse()], Method = VotingMethod.YesNo } },
        { "yes-no-wrong", Any.Rules with { Options = Sides, Method = VotingMethod.YesNo with { MaxChoices = 2 } } },
        { "score-wrong", By(VotingMethod.Score(0, 0, 4)) },
        { "score-wrong", By(VotingMethod.Score(11, 0, 4)) },
        { "min-choices-wrong", By(VotingMethod.Score(5, 5, 4)) },
        { "points-wrong", By(VotingMethod.Tokens(6, 5, 3, 4)) },
        { "budget-needed", By(VotingMethod.Budget(1, 4)) with { Budget = null } },
        { "cost-needed", By(VotingMethod.Budget(1, 4)) with { Options = [new("park", "A park"), .. Any.Rules.Options.Skip(1)] } },
        { "min-choices-too-dear", By(VotingMethod.Budget(4, 4)) },
        { "min-spend-wrong", By(VotingMethod.Budget(0, 4, 0)) },
        { "min-spend-wrong", By(VotingMethod.Budget(0, 4, 60_01)) },
        { "min-spend-wrong", By(VotingMethod.Budget(0, 4, 55_00)) with { Budget = new Money(59_99, "GBP") } },
        { "max-choices-wrong", By(VotingMethod.Ranking(1, 5)) },
        { "pairs-wrong", By(VotingMethod.Pairwise(1, 7)) },
        { "pairs-wrong", By(VotingMethod.Pairwise(3, 2)) },
        { "pairs-wrong", By(VotingMethod.Pairwise(0, 0)) },
        { "pair-options-wrong", By(VotingMethod.Pairwise(1, 1)) with { Options = [new("park", "A park")] } },
        { "pair-options-wrong", By(VotingMethod.Pairwise(1, 1)) with { Options = [.. Enumerable.Range(0, 101).Select(i => new PollOption($"o{i}", "An option"))] } },
        { "pair-key-wrong", By(VotingMethod.Pairwise(1, 1)) with { Options = [new("a>b", "A park"), new("c", "A bus")] } },
        { "pair-key-wrong", By(VotingMethod.Pairwise(1, 1)) with { Options = [new("a", "A park"), new("a=", "A bus")] } },
    };

    private static Mandate Mandated { get; } = new("The Cabinet", "Localism Act 2011, section 1", IsBinding: false, "https://hathermere.test/equality", "On paper", "/privacy");

    [Theory]
    [MemberData(nameof(Right), DisableDiscoveryEnumeration = true)]
    public void Rules_that_make_sense_are_written_down(PollRules rules) => Given().When(new DraftPoll(Any.ThePoll, Any.Code, rules)).Then(new PollDrafted(Any.ThePoll, Any.Code, rules, 1, null));

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Rules_that_make_no_sense_are_refused(string code, PollRules rules) => Given().When(new DraftPoll(Any.ThePoll, Any.Code, rules)).ThenRefused(code);

    [Fact]
    public void An_answer_cannot_be_taken_off_a_yes_or_no() =>
        Given(Any.Open(Any.Rules with { Options = Sides, Method = VotingMethod.YesNo, Budget = null })).When(new WithdrawOption(Any.ThePoll, "no", "By mistake.")).ThenRefused("too-few-options-left");

    [Fact]
    public void Enough_options_have_to_be_left_for_the_pairs()
    {
        Given(Any.Open(By(VotingMethod.Pairwise(4, 6)))).When(new WithdrawOption(Any.ThePoll, "bus", "No driver.")).ThenRefused("too-few-options-left");
        Given(Any.Open(By(VotingMethod.Pairwise(3, 6)))).When(new WithdrawOption(Any.ThePoll, "bus", "No driver.")).Then(new OptionWithdrawn(Any.ThePoll, "bus", "No driver."));
    }

    private static PollRules By(VotingMethod method) => Any.Rules with { Method = method };
}
