using System.Collections.Immutable;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Elections;
using CommunityAction.Participation.Domain.Counting.Ranking;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityAction.Participation.Domain.Tests.Counting.Ranking;

public sealed class Rankings_of_any_election
{
    private static readonly Lot Lot = new("any");

    private static readonly Func<RankedElection, RankingResult>[] Rules =
    [
        e => BordaCount.Of(e), e => BordaCount.Of(e, Unranked.Ignored), e => Copeland.Of(PairwiseMatrix.Of(e)), e => SchulzeRanking.Of(PairwiseMatrix.Of(e)),
        e => SchulzeRanking.Of(PairwiseMatrix.Of(e, Unranked.Ignored), DefeatStrength.Margins), e => FirstPreferences.Of(e), e => new InstantRunoff(e).Count(),
        e => new InstantRunoff(e, Unranked.Ignored, Lot).Count(), Approvals,
    ];

    [Fact]
    public void The_order_of_the_ballots_never_matters() => Check(Elections(), election =>
    {
        var turned = election with { Ballots = [.. election.Ballots.Reverse()] };
        Rules.ShouldAllBe(rule => Said(election, rule(election)) == Said(turned, rule(turned)));
        Elected(turned).ShouldBe(Elected(election));
    });

    [Fact]
    public void Ballots_that_say_the_same_may_be_held_once() => Check(Elections(), election =>
    {
        Rules.ShouldAllBe(rule => Said(election, rule(election)) == Said(election, rule(election.Merged())));
        Elected(election.Merged()).ShouldBe(Elected(election));
    });

    [Fact]
    public void The_order_of_the_candidates_never_matters() => Check(Elections(), election =>
    {
        var last = election.Options.Count - 1;
        var turned = new RankedElection("", [.. election.Options.Reverse()], 1, [.. election.Ballots.Select(ballot => new RankedBallot(
            [.. ballot.Ranks.Select(rank => rank.Select(option => last - option).Order().ToImmutableArray())], ballot.Voters))]);
        Rules.ShouldAllBe(rule => Said(election, rule(election)) == Said(turned, rule(turned)));
        Elected(turned).Order().ShouldBe(Elected(election).Order());
    });

    [Fact]
    public void A_ballot_that_is_taken_out_again_leaves_no_trace() => Check(Elections(), election =>
    {
        var options = election.Options.Count;
        var (borda, matrix, scores) = (new BordaCount(options), new PairwiseMatrix(options), new ScoreCount(options));
        var extra = RankedBallot.Of(Enumerable.Range(0, options).Skip(1));
        foreach (var (ballot, voters) in election.Ballots.Select(ballot => (ballot, ballot.Voters)).Prepend((extra, 3L)).Append((extra, -3L)))
        {
            borda.Add(ballot, voters);
            matrix.Add(ballot, voters);
            scores.Add(ballot, voters);
        }

        borda.Result().Figures.ShouldBe(BordaCount.Of(election).Figures);
        Said(election, SchulzeRanking.Of(matrix)).ShouldBe(Said(election, Rules[3](election)));
        scores.BySum().Figures.ShouldBe(Approvals(election).Figures);
    });

    [Fact] // Schulze 2011, section 4.6: a clone is ranked beside its twin by every ballot.
    public void Clones_change_nothing_for_the_others_in_a_count_by_Schulze() => Check(Elections(), election =>
    {
        var clone = election.Options.Count;
        var cloned = election with
        {
            Options = [.. election.Options, new("clone", "clone")],
            Ballots = [.. election.Ballots.Select(ballot => ballot with { Ranks = [.. ballot.Ranks.SelectMany(rank => WithClone(rank, clone))] })],
        };
        var (before, after) = (SchulzeRanking.Of(PairwiseMatrix.Of(election)), SchulzeRanking.Of(PairwiseMatrix.Of(cloned)));
        foreach (var (one, other) in Pairs(election.Options.Count).Where(pair => pair.One != 0 && pair.Other != 0))
        {
            Math.Sign(after.Chain(one, other) - after.Chain(other, one)).ShouldBe(Math.Sign(before.Chain(one, other) - before.Chain(other, one)));
        }
    });

    [Fact]
    public void Who_beats_all_others_is_first_by_Copeland_and_by_Schulze() => Check(Elections(), election =>
    {
        var matrix = PairwiseMatrix.Of(election);
        if (matrix.BeatsAll() is { } best)
        {
            Copeland.Of(matrix).Groups[0].ShouldBe([best]);
            SchulzeRanking.Of(matrix).Groups[0].ShouldBe([best]);
            SchulzeRanking.Of(matrix, DefeatStrength.Margins).Groups[0].ShouldBe([best]);
        }
    });

    [Fact]
    public void One_more_ballot_that_puts_an_option_first_lowers_no_total_of_it() => Check(Elections(), election =>
    {
        var more = election with { Ballots = [.. election.Ballots, RankedBallot.Of(0)] };
        BordaCount.Of(more).Figures[0].ShouldBeGreaterThan(BordaCount.Of(election).Figures[0]);
        FirstPreferences.Of(more).Figures[0].ShouldBeGreaterThan(FirstPreferences.Of(election).Figures[0]);
        Approvals(more).Figures[0].ShouldBeGreaterThan(Approvals(election).Figures[0]);
        Copeland.Of(PairwiseMatrix.Of(more)).Figures[0].ShouldBeGreaterThanOrEqualTo(Copeland.Of(PairwiseMatrix.Of(election)).Figures[0]);
    });

    [Fact]
    public void Everybody_has_one_place() => Check(Elections(), election =>
    {
        Rules.ShouldAllBe(rule => rule(election).Groups.SelectMany(group => group).Order().SequenceEqual(Enumerable.Range(0, election.Options.Count)));
        ScottishStv.Count(election, 2, Lot).Elected.Distinct().Count().ShouldBe(Math.Min(2, election.Options.Count));
    });

    private static void Check(Gen<RankedElection> elections, Action<RankedElection> holds) =>
        FsCheck.Fluent.Prop.ForAll(elections.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>The twin goes right behind option 0, or is level with it where it shares its rank.</summary>
    private static IEnumerable<ImmutableArray<int>> WithClone(ImmutableArray<int> rank, int clone) =>
        !rank.Contains(0) ? [rank] : rank.Length > 1 ? [[.. rank, clone]] : [rank, [clone]];

    private static IEnumerable<(int One, int Other)> Pairs(int options) =>
        from one in Enumerable.Range(0, options) from other in Enumerable.Range(0, options) where one != other select (one, other);

    private static FigureRanking Approvals(RankedElection election)
    {
        var count = new ScoreCount(election.Options.Count);
        foreach (var ballot in election.Ballots)
        {
            count.Add(ballot, ballot.Voters);
        }

        return count.BySum();
    }

    private static string Said(RankedElection election, RankingResult result) => SharedRankings.Written(election, result);

    private static IEnumerable<string> Elected(RankedElection election) => ScottishStv.Count(election, 2, Lot).Elected.Select(option => election.Options[option].Id);

    private static Gen<RankedElection> Elections() =>
        from options in Gen.Choose(1, 6)
        from ballots in Ballot(options).ListOf()
        select new RankedElection("", [.. Enumerable.Range(0, options).Select(place => new RankedOption($"o{place}", $"o{place}"))], 1, [.. ballots]);

    private static Gen<RankedBallot> Ballot(int options) =>
        from order in Gen.Shuffle(Enumerable.Range(0, options).ToArray())
        from ranked in Gen.Choose(0, options)
        from level in Gen.Elements(false, false, true).ListOf(options)
        from voters in Gen.Choose(1, 5)
        select new RankedBallot(Ranks(order, ranked, [.. level]), voters);

    private static ImmutableArray<ImmutableArray<int>> Ranks(int[] order, int ranked, bool[] level)
    {
        var ranks = new List<List<int>>();
        for (var i = 0; i < ranked; i++)
        {
            if (i == 0 || !level[i])
            {
                ranks.Add([]);
            }

            ranks[^1].Add(order[i]);
        }

        return [.. ranks.Select(rank => rank.Order().ToImmutableArray())];
    }
}
