using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Tests.Counting.Ranking;

public sealed class Ranking_by_hand
{
    /// <summary>The textbook's capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville.</summary>
    private static readonly RankedElection Capital = Election("MNCK", (42, "MNCK"), (26, "NCKM"), (15, "CKNM"), (17, "KCNM"));

    /// <summary>The example in section 3.1 of Schulze's paper: 45 voters and five options.</summary>
    private static readonly RankedElection Schulze =
        Election("ABCDE", (5, "ACBED"), (5, "ADECB"), (8, "BEDAC"), (3, "CABED"), (7, "CAEBD"), (2, "CBADE"), (7, "DCEBA"), (8, "EBADC"));

    [Fact] // Nashville: 42 x 3 + 26 x 4 + 15 x 2 + 17 x 2 = 294.
    public void Points_by_Borda()
    {
        var ranking = BordaCount.Of(Capital);
        ranking.Figures.ShouldBe([226, 294, 273, 207]);
        Said(Capital, ranking).ShouldBe("N C M K");
    }

    [Fact] // Of three, who shares the first two places gets (3 + 2) / 2, and the one left out 1, or nothing.
    public void Points_of_those_who_are_level_are_shared()
    {
        var election = Election("ABC") with { Ballots = [new([[0, 1]])] };
        BordaCount.Of(election).Figures.ShouldBe([new(5, 2), new(5, 2), 1]);
        BordaCount.Of(election, Unranked.Ignored).Figures.ShouldBe([new(5, 2), new(5, 2), 0]);
    }

    [Fact]
    public void Victories_by_Copeland()
    {
        var ranking = Copeland.Of(PairwiseMatrix.Of(Capital));
        ranking.Figures.ShouldBe([-3, 3, 1, -1]);
        Said(Capital, ranking).ShouldBe("N C K M");
    }

    [Fact]
    public void Chains_of_victories_by_Schulze()
    {
        var ranking = SchulzeRanking.Of(PairwiseMatrix.Of(Schulze));
        Said(Schulze, ranking).ShouldBe("E A C B D");
        int[][] chains = [[0, 28, 28, 30, 24], [25, 0, 28, 33, 24], [25, 29, 0, 29, 24], [25, 28, 28, 0, 24], [25, 28, 28, 31, 0]];
        chains.Index().ShouldAllBe(row => row.Item.Index().All(cell => cell.Index == row.Index || ranking.Chain(row.Index, cell.Index) == cell.Item));
    }

    [Fact] // Chattanooga leaves first and Knoxville has 32; then Nashville leaves and Knoxville has 58 of 100.
    public void Rounds_of_an_instant_runoff()
    {
        var ranking = new InstantRunoff(Capital).Count();
        ranking.Rounds.Take(3).Select(round => string.Join(' ', round.Votes.Select(votes => votes?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")))
            .ShouldBe(["42 26 15 17", "42 26 - 32", "42 - - 58"]);
        ranking.Rounds[2].IsWin.ShouldBeTrue();
        ranking.Groups[0].ShouldBe([3]);
    }

    [Fact] // A and B have 2 each, C has 3; neither beats the other, both lose to C.
    public void Who_cannot_be_parted_leaves_together_or_by_lot()
    {
        var election = Election("ABC", (2, "AC"), (2, "BC"), (3, "C"));
        var together = new InstantRunoff(election).Count();
        together.Groups.ShouldBe([[2], [0, 1]]);
        together.Ties.ShouldHaveSingleItem().By.ShouldBe(TieBreak.None);

        var lot = new Lot("noon");
        var drawn = new InstantRunoff(election, lot: lot).Count();
        drawn.Rounds[0].Placed.ShouldHaveSingleItem().ShouldBe(lot.Order(["A", "B"])[0] == "A" ? 1 : 0);
        drawn.Ties[0].By.ShouldBe(TieBreak.Lot);
    }

    [Fact] // B beats A: 3 voters to 2, so A leaves though both have 2.
    public void Who_loses_to_the_other_leaves_first()
    {
        var tie = new InstantRunoff(Election("ABC", (2, "AB"), (2, "BA"), (3, "CBA"))).Count().Ties.ShouldHaveSingleItem();
        (tie.Round, tie.By).ShouldBe((1, TieBreak.HeadToHead));
        tie.Order.ShouldBe(["B", "A"]);
    }

    [Fact] // A: 10 and 7 are 17, a mean of 8.5. B: 9 alone. C: 5, 6 and 7 are 18, a mean of 6.
    public void Scores_go_by_their_sum_or_by_the_mean_of_enough_of_them()
    {
        var scores = new ScoreCount(3);
        scores.Add([(0, 10), (1, 9), (2, 5)], 1);
        scores.Add([(0, 7), (2, 6)], 1);
        scores.Add([(2, 7)], 1);
        scores.BySum().Groups.ShouldBe([[2], [0], [1]]);
        scores.ByMean().Groups.ShouldBe([[1], [0], [2]]);
        scores.ByMean(2).Groups.ShouldBe([[0], [2], [1]]);
        scores.ByMean(2).TooFew.ShouldBe([1]);
        scores.ByMean().Means.ShouldBe([new Fraction(17, 2), 9, 6]);
    }

    [Fact]
    public void Equals_are_parted_by_cost_then_by_votes_then_by_lot()
    {
        var lot = new Lot("noon");
        var level = BordaCount.Of(Election("ABC"));
        string[] ids = ["A", "B", "C"];
        Parted(level, ids, _ => 5, option => option == 1 ? 10 : 20).ShouldBe((TieBreak.LowestCost, "B"));
        Parted(level, ids, option => option, _ => 10).ShouldBe((TieBreak.MostVotes, "C"));
        Parted(level, ids, _ => 5, null).ShouldBe((TieBreak.Lot, lot.Order(ids)[0]));

        (TieBreak, string) Parted(RankingResult ranking, string[] options, Func<int, long> votes, Func<int, decimal>? cost)
        {
            var parted = PartedRanking.Of(ranking, options, votes, cost, lot);
            return (parted.Ties.ShouldHaveSingleItem().By, parted.Order[0]);
        }
    }

    [Fact]
    public void A_table_of_more_than_a_thousand_options_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new PairwiseMatrix(1001));

    private static RankedElection Election(string options, params (int Voters, string Order)[] ballots) =>
        new("", [.. options.Select(name => new RankedOption($"{name}", $"{name}"))], 1, [.. ballots.Select(ballot => RankedBallot.Of(ballot.Order.Select(name => options.IndexOf(name, StringComparison.Ordinal))) with { Voters = ballot.Voters })]);

    private static string Said(RankedElection election, RankingResult ranking) => string.Join(' ', ranking.Groups.Select(group => string.Join('=', group.Select(option => election.Options[option].Id))));
}
