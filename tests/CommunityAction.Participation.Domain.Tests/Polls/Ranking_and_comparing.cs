using CommunityAction.Participation.Domain.Polls;
using FsCheck;
using FsCheck.Fluent;
using static CommunityAction.Participation.Domain.Tests.Polls.Scenario;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Ranking_and_comparing
{
    private static readonly string[] Keys = ["park", "library", "bus", "pool"];

    [Fact]
    public void Places_are_kept_as_they_are_given() =>
        Ranked(VotingMethod.Ranking(1, 4)).When(Cast(("park", 2), ("bus", 1))).Then(new BallotCast(Any.ThePoll, 1, Choices.From([new("park", 2), new("bus", 1)])!));

    [Fact]
    public void Rankings_keep_to_their_limits()
    {
        var poll = Ranked(VotingMethod.Ranking(2, 3));
        poll.When(Cast(("park", 1))).ThenRefused("too-few-ranked", 1, 2, 1);
        poll.When(Cast(("park", 1), ("bus", 2), ("pool", 3), ("library", 4))).ThenRefused("too-many-ranked", 4, 3, 1);
        poll.When(Cast(("park", 2), ("bus", 3))).ThenRefused("place-missing", 1);
        poll.When(Cast(("park", 1), ("bus", 3))).ThenRefused("place-missing", 2);
        poll.When(Cast(("park", 1), ("bus", 1))).ThenRefused("place-twice", 1, "bus", "park");
        poll.When(Cast(("park", 1), ("bus", int.MaxValue))).ThenRefused("place-missing", 2);
    }

    [Theory]
    [InlineData(1, 2, 2, 3)]
    [InlineData(1, 2, 2, 4)]
    public void Both_ways_to_write_a_tie_are_one_ballot(int park, int library, int bus, int pool) =>
        Ranked(VotingMethod.Ranking(1, 4, allowTies: true)).When(Cast(("park", park), ("library", library), ("bus", bus), ("pool", pool)))
            .Then(new BallotCast(Any.ThePoll, 1, Choices.From([new("park", 1), new("library", 2), new("bus", 2), new("pool", 3)])!));

    [Fact]
    public void A_gap_without_a_tie_is_refused_even_where_ties_are_allowed() =>
        Ranked(VotingMethod.Ranking(1, 4, allowTies: true)).When(Cast(("park", 1), ("library", 1), ("bus", 5))).ThenRefused("place-missing", 2);

    [Fact]
    public void Any_order_with_ties_is_taken_in_both_ways_and_kept_dense() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Gen.Choose(1, 4).ArrayOf(4).ToArbitrary(),
        marks =>
        {
            var dense = marks.Select(mark => marks.Distinct().Count(other => other < mark) + 1).ToArray();
            var sport = marks.Select(mark => marks.Count(other => other < mark) + 1).ToArray();
            var kept = Tidied(dense);
            return kept.Equals(Tidied(sport)) && kept.Equals(Choices.From(Keys.Zip(dense, (key, place) => new Choice(key, place))))
                && VotingMethod.Ranking(1, 4, allowTies: true).Check(kept) is null;
        }));

    [Fact]
    public void A_pair_says_which_is_better_or_that_the_voter_cannot_choose() =>
        Ranked(VotingMethod.Pairwise(1, 3)).When(Cast(("park>bus", 1), ("pool=library", 1))).Then(new BallotCast(Any.ThePoll, 1, Choices.Of("park>bus", "library=pool")));

    [Fact]
    public void Pairs_keep_to_their_limits()
    {
        var poll = Ranked(VotingMethod.Pairwise(2, 3));
        poll.When(Cast(("park>bus", 1))).ThenRefused("too-few-pairs", 1, 2, 1);
        poll.When(Cast(("park>bus", 1), ("park>pool", 1), ("bus>pool", 1), ("park>library", 1))).ThenRefused("too-many-pairs", 4, 3, 1);
        poll.When(Cast(("park>bus", 1), ("bus>park", 1))).ThenRefused("pair-twice", "bus", "park");
        poll.When(Cast(("park>bus", 1), ("bus=park", 1))).ThenRefused("pair-twice", "bus", "park");
        poll.When(Cast(("park=bus", 1), ("bus=park", 1))).ThenRefused("pair-twice", "bus", "park");
        poll.When(Cast(("park>bus", 2), ("park>pool", 1))).ThenRefused("points-without-place");
        poll.When(Cast(("park>pond", 1))).ThenRefused("option-unknown", "pond");
    }

    [Theory]
    [InlineData("park")]
    [InlineData("park>park")]
    [InlineData("park>")]
    [InlineData(">park")]
    [InlineData("park>bus>pool")]
    [InlineData("park=>bus")]
    public void What_is_no_pair_is_refused(string text) => Ranked(VotingMethod.Pairwise(1, 3)).When(Cast((text, 1))).ThenRefused("pair-unreadable", text);

    [Fact]
    public void A_pair_with_a_withdrawn_option_is_refused_with_the_reason() =>
        Given([.. Any.Open(Any.Rules with { Method = VotingMethod.Pairwise(1, 3) }), new OptionWithdrawn(Any.ThePoll, "bus", "No driver.")])
            .When(Cast(("park>bus", 1))).ThenRefused("option-withdrawn", "A bus", "No driver.");

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(100)]
    public void A_voter_meets_each_pair_once_and_every_option_about_as_often(int options)
    {
        var pairs = options * (options - 1) / 2;
        var all = Asked(options, pairs, voter: 1);
        all.Select(pair => string.CompareOrdinal(pair.One.Key, pair.Other.Key) < 0 ? (pair.One.Key, pair.Other.Key) : (pair.Other.Key, pair.One.Key)).Distinct().Count().ShouldBe(pairs);

        var few = Asked(options, Math.Min(10, pairs), voter: 1);
        var met = few.SelectMany(pair => new[] { pair.One.Key, pair.Other.Key }).CountBy(key => key).Select(count => count.Value).ToList();
        (met.Max() - met.Min()).ShouldBeLessThanOrEqualTo(options % 2 == 0 ? 1 : 2, "of an odd number one sits out each round");
        few.ShouldBe(Asked(options, Math.Min(10, pairs), voter: 1));
    }

    [Fact]
    public void Two_voters_meet_different_pairs_and_nobody_one_that_was_withdrawn()
    {
        Asked(50, 10, voter: 1).ShouldNotBe(Asked(50, 10, voter: 2));
        var poll = Any.Poll([.. Any.Open(Any.Rules with { Method = VotingMethod.Pairwise(1, 6) }), new OptionWithdrawn(Any.ThePoll, "bus", "No driver.")]);
        PairOrder.For(poll, new(Guid.Empty)).ShouldNotContain(pair => pair.One.Key == "bus" || pair.Other.Key == "bus");
    }

    private static IReadOnlyList<(PollOption One, PollOption Other)> Asked(int options, int most, byte voter) => PairOrder.For(
        Any.Poll(Any.Open(Any.Rules with { Options = [.. Enumerable.Range(0, options).Select(i => new PollOption($"o{i}", "An option"))], Method = VotingMethod.Pairwise(1, most) })),
        new(new Guid(voter, 0, 0, new byte[8])));

    private static Choices Tidied(int[] places) => VotingMethod.Ranking(1, 4, allowTies: true).Tidy(Choices.From(Keys.Zip(places, (key, place) => new Choice(key, place)))!);

    private static Scenario Ranked(VotingMethod method) => Given(Any.Open(Any.Rules with { Method = method }));

    private static CastBallot Cast(params (string Option, int Points)[] choices) => new(1, Choices.From(choices.Select(choice => new Choice(choice.Option, choice.Points)))!);
}
