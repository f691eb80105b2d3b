using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Counting;

/// <summary>What the running count says of each option, whatever the ballots look like.</summary>
public sealed class Scoring_options
{
    [Fact]
    public void A_ranking_gives_four_points_for_the_first_of_four_places() =>
        Scores(VotingMethod.Ranking(1, 4, allowTies: true), [("park", 1), ("bus", 2)], [("bus", 1), ("park", 1)], [("library", 1), ("park", 2), ("bus", 3), ("pool", 4)])
            .ShouldBe("park 3/11, bus 3/9, library 1/4, pool 1/1");

    [Fact]
    public void Comparisons_are_wins_out_of_the_pairs_that_an_option_stood_in() =>
        Scores(VotingMethod.Pairwise(1, 6), [("park>bus", 1), ("library=pool", 1)], [("park>library", 1)], [("bus>park", 1)])
            .ShouldBe("park 3/2, bus 2/1, library 2/0, pool 1/0");

    [Fact]
    public void Scores_are_added_up_and_a_nought_is_a_voter_too() =>
        Scores(VotingMethod.Score(5, 1, 4), [("park", 0), ("bus", 5)], [("park", 2)]).ShouldBe("bus 1/5, park 2/2, library 0/0, pool 0/0");

    [Fact]
    public void Who_abstains_is_on_neither_side_and_stands_last()
    {
        var rules = Any.Rules with { Options = [new(YesNo.Yes, "Yes"), new(YesNo.No, "No"), new(YesNo.Abstain, "Abstain")], Method = VotingMethod.YesNo, Budget = null };
        Domain.Counting.Standings.Of(Any.Poll(Any.Open(rules)), new(9, [new(YesNo.Abstain, 5, 5), new(YesNo.Yes, 1, 1), new(YesNo.No, 3, 3)]))
            .Options.Select(option => (option.Option, option.Rank)).ShouldBe([(YesNo.No, 1), (YesNo.Yes, 2), (YesNo.Abstain, 3)]);
    }

    [Fact]
    public void A_changed_ballot_takes_the_place_of_the_old_one()
    {
        var tally = new Tally();
        var (first, second) = (Choices.From([new("park", 1), new("bus", 2)])!, Choices.From([new("bus", 1)])!);
        tally.Add(new BallotCast(Any.ThePoll, 1, first));
        tally.Add(new BallotCast(Any.ThePoll, 2, second, first));
        Standings(VotingMethod.Ranking(1, 4), tally.Totals()).ShouldBe("bus 1/4, park 0/0, library 0/0, pool 0/0");
    }

    private static string Scores(VotingMethod method, params (string Option, int Points)[][] ballots)
    {
        var tally = new Tally();
        Array.ForEach(ballots, ballot => tally.Put(Choices.From(ballot.Select(choice => new Choice(choice.Option, choice.Points)))!));
        return Standings(method, tally.Totals());
    }

    private static string Standings(VotingMethod method, Totals totals) =>
        string.Join(", ", Domain.Counting.Standings.Of(Any.Poll(Any.Open(Any.Rules with { Method = method })), totals).Options.Select(option => $"{option.Option} {option.Votes}/{option.Points}"));
}
