using System.Text.Json;
using CommunityAction.Participation.Domain.Counting.Files;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Counting.Ranking;

public sealed class Ranking_real_elections
{
    private static readonly Lazy<JsonElement> Tideman = new(() => SharedRankings.Expected("tideman"));

    public static TheoryData<string> Files => [.. SharedRankings.Names("tideman", ".cvotes")];

    [SharedDataFact]
    public void There_are_fifty_five() => SharedRankings.Names("tideman", ".cvotes").Length.ShouldBe(55);

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Each_is_ranked_as_an_independent_program_ranks_it_by_every_rule_and_in_both_modes(string file)
    {
        var election = SharedRankings.Open("tideman", file, CondorcetElectionFile.Read);
        var expected = Tideman.Value.GetProperty(Path.GetFileNameWithoutExtension(file));
        foreach (var (unranked, mode) in new[] { (Unranked.Last, "implicitRankingEvaluationOfVotes"), (Unranked.Ignored, "explicitRankingEvaluationOfVotes") })
        {
            foreach (var (rule, result) in ByEveryRule(election, unranked))
            {
                SharedRankings.Written(election, result).ShouldBe(SharedRankings.Sorted(expected.GetProperty(mode).GetProperty(rule).GetString()!), $"{rule}, {unranked}");
            }
        }
    }

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Who_beats_all_is_the_same(string file)
    {
        var election = SharedRankings.Open("tideman", file, CondorcetElectionFile.Read);
        var expected = Tideman.Value.GetProperty(Path.GetFileNameWithoutExtension(file)).GetProperty("implicitRankingEvaluationOfVotes").GetProperty("Condorcet").GetProperty("Condorcet Winner").GetString();
        var winner = PairwiseMatrix.Of(election).BeatsAll() is { } best ? election.Options[best].Name : "";
        winner.ShouldBe(expected);
    }

    [SharedDataFact]
    public void Debian_2006_is_won_by_Towns_when_unranked_is_last_and_by_McIntyre_when_it_is_ignored()
    {
        Debian("leader2006_tally.txt", Unranked.Last).ShouldStartWith("Anthony Towns > Steve McIntyre > Andreas Schuldei = Jeroen van Wolffelaar > ");
        Debian("leader2006_tally.txt", Unranked.Ignored).ShouldStartWith("Steve McIntyre > Anthony Towns > ");
    }

    [SharedDataFact]
    public void Debian_2020_is_won_by_Carter() =>
        Debian("leader2020_tally.txt", Unranked.Last).ShouldBe("Jonathan Carter > Sruthi Chandran > Brian Gupta > None Of The Above");

    private static string Debian(string file, Unranked unranked)
    {
        var election = SharedRankings.Open("debian", file, DebianTallyFile.Read);
        return SharedRankings.Written(election, SchulzeRanking.Of(PairwiseMatrix.Of(election, unranked), DefeatStrength.Margins));
    }

    private static (string Rule, RankingResult Result)[] ByEveryRule(RankedElection election, Unranked unranked)
    {
        var matrix = PairwiseMatrix.Of(election, unranked);
        return
        [
            ("BordaCount", BordaCount.Of(election, unranked)),
            ("Copeland", Copeland.Of(matrix)),
            ("Schulze Winning", SchulzeRanking.Of(matrix)),
            ("Schulze Margin", SchulzeRanking.Of(matrix, DefeatStrength.Margins)),
            ("First-past-the-post voting", FirstPreferences.Of(election, unranked)),
            ("Instant-runoff", new InstantRunoff(election, unranked).Count()),
        ];
    }
}
