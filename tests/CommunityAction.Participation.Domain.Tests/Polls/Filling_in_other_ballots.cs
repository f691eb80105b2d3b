using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using static CommunityAction.Participation.Domain.Tests.Polls.Scenario;

namespace CommunityAction.Participation.Domain.Tests.Polls;

/// <summary>Yes or no, scores, tokens and the pot. Park costs £10, library £20, bus £30 and pool £40; there are £60.</summary>
public sealed class Filling_in_other_ballots
{
    private static readonly PollOption[] Sides = [new(YesNo.Yes, "Yes"), new(YesNo.No, "No"), new(YesNo.Abstain, "Abstain")];

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("abstain")]
    public void One_side_is_taken(string side) =>
        Given(Any.Open(YesOrNo)).When(Cast((side, 1))).Then(new BallotCast(Any.ThePoll, 1, Choices.Of(side)));

    [Fact]
    public void Both_sides_or_neither_are_no_answer()
    {
        Given(Any.Open(YesOrNo)).When(Cast()).ThenRefused("no-choice");
        Given(Any.Open(YesOrNo)).When(Cast(("yes", 1), ("no", 1))).ThenRefused("one-choice", 2);
        Given(Any.Open(YesOrNo)).When(Cast(("yes", 2))).ThenRefused("points-without-place");
        Given(Any.Open(YesOrNo)).When(Cast(("perhaps", 1))).ThenRefused("option-unknown", "perhaps");
    }

    [Fact]
    public void A_score_of_nought_is_kept_and_no_score_is_none()
    {
        var scores = Choices.From([new("park", 0), new("bus", 5)])!;
        Under(VotingMethod.Score(5, 1, 4)).When(new CastBallot(1, scores)).Then(new BallotCast(Any.ThePoll, 1, scores));
        Under(VotingMethod.Score(5, 1, 4)).When(Cast(("park", 0))).Then(new BallotCast(Any.ThePoll, 1, Choices.From([new("park", 0)])!));
    }

    [Fact]
    public void Scores_keep_to_their_limits()
    {
        var poll = Under(VotingMethod.Score(5, 2, 4));
        poll.When(Cast(("park", 5))).ThenRefused("too-few-scores", 1, 2, 1);
        poll.When(Cast(("park", 6), ("bus", 1))).ThenRefused("score-too-high", "park", 6, 5);
        poll.When(Cast(("park", -1), ("bus", 1))).ThenRefused("points-negative", "A park");
        Under(VotingMethod.Score(5, 0, 4)).When(Cast()).Then(new BallotCast(Any.ThePoll, 1, Choices.None));
    }

    [Fact]
    public void Noughts_are_left_out_of_every_other_ballot() =>
        Under(VotingMethod.Tokens(1, 5, 5, 4)).When(Cast(("park", 3), ("bus", 0))).Then(new BallotCast(Any.ThePoll, 1, Choices.From([new("park", 3)])!));

    [Fact]
    public void A_ballot_with_noughts_is_the_same_ballot_again() =>
        Given(Any.Open()).AndBallot(new BallotCast(Any.ThePoll, 1, Choices.Of("park"))).When(Cast(("park", 1), ("bus", 0))).ThenNothing();

    [Fact]
    public void Tokens_are_counted_as_tokens()
    {
        var poll = Under(VotingMethod.Tokens(5, 5, 3, 4));
        poll.When(Cast()).ThenRefused("too-few-tokens", 0L, 5, 5L);
        poll.When(Cast(("park", 3))).ThenRefused("too-few-tokens", 3L, 5, 2L);
        poll.When(Cast(("park", 3), ("bus", 3))).ThenRefused("too-many-tokens", 6L, 5, 1L);
        poll.When(Cast(("park", 4), ("bus", 1))).ThenRefused("too-many-tokens-on-option", "park", 4, 3);
        poll.When(Cast(("park", 3), ("bus", 2))).Then(new BallotCast(Any.ThePoll, 1, Choices.From([new("park", 3), new("bus", 2)])!));
    }

    [Fact]
    public void Picks_stay_within_the_pot_to_the_penny()
    {
        Under(VotingMethod.Budget(1, 4)).When(Cast(("park", 1), ("library", 1), ("bus", 1))).Then(new BallotCast(Any.ThePoll, 1, Choices.Of("park", "library", "bus")));
        Under(VotingMethod.Budget(1, 4)).When(Cast(("bus", 1), ("pool", 1))).ThenRefused("over-budget", Pounds(70), Pounds(60), Pounds(10));
        Given(Any.Open(Any.Rules with { Method = VotingMethod.Budget(1, 4), Budget = new Money(59_99, "GBP") }))
            .When(Cast(("park", 1), ("library", 1), ("bus", 1))).ThenRefused("over-budget", Pounds(60), new Money(59_99, "GBP"), new Money(1, "GBP"));
    }

    [Fact]
    public void There_may_be_a_least_to_spend_or_to_pick()
    {
        Under(VotingMethod.Budget(0, 4, 50_00)).When(Cast(("pool", 1))).ThenRefused("under-spend", Pounds(40), Pounds(50), Pounds(10));
        Under(VotingMethod.Budget(0, 4, 50_00)).When(Cast(("pool", 1), ("park", 1))).Then(new BallotCast(Any.ThePoll, 1, Choices.Of("park", "pool")));
        Under(VotingMethod.Budget(3, 4)).When(Cast(("park", 1), ("bus", 1))).ThenRefused("too-few-choices", 2, 3, 1);
        Under(VotingMethod.Budget(1, 4)).When(Cast(("park", 2))).ThenRefused("points-without-place");
    }

    [Fact]
    public void Nobody_votes_for_a_project_of_their_own_where_that_is_barred() =>
        Given(Any.Open()).When(Cast(("park", 1), ("bus", 1)) with { Own = new HashSet<string> { "bus" } }).ThenRefused("own-project", "A bus");

    private static PollRules YesOrNo => Any.Rules with { Options = Sides, Method = VotingMethod.YesNo, Budget = null };

    private static Money Pounds(long pounds) => new(pounds * 100, Money.Sterling);

    private static Scenario Under(VotingMethod method) => Given(Any.Open(Any.Rules with { Method = method }));

    private static CastBallot Cast(params (string Option, int Points)[] choices) => new(1, Choices.From(choices.Select(choice => new Choice(choice.Option, choice.Points)))!);
}
