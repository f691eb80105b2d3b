using System.Text.Json;
using CommunityAction.Participation.Domain.Counting.Files;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Counting.Ranking;

public sealed class Ranking_by_choices_between_two
{
    [SharedDataFact]
    public void A_real_survey_is_fitted_as_an_independent_program_fits_it()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Pairwise, "kodaqs_bt_reference.json")));
        foreach (var choices in Survey())
        {
            var expected = json.RootElement.GetProperty("results").GetProperty(choices.Question);
            choices.Count.ShouldBe(expected.GetProperty("comparisons").GetInt64());
            choices.Options.Count.ShouldBe(expected.GetProperty("items").GetInt32());

            var fit = BradleyTerryRanking.Of(choices);
            foreach (var (option, id) in choices.Options.Index())
            {
                fit.Strengths[option].Log.ShouldBe(expected.GetProperty("bt_log_strength").GetProperty(id).GetDouble(), 1e-6, id);
                (fit.Strengths[option].Won, fit.Strengths[option].Lost).ShouldBe((expected.GetProperty("wins_losses").GetProperty(id)[0].GetInt64(), expected.GetProperty("wins_losses").GetProperty(id)[1].GetInt64()));
            }

            fit.Groups.Select(group => choices.Options[group.ShouldHaveSingleItem()]).ShouldBe(expected.GetProperty("ranking").EnumerateArray().Select(id => id.GetString()!));
        }
    }

    [SharedDataFact]
    public void Beginning_with_the_former_strengths_leads_to_the_same_ones()
    {
        foreach (var choices in Survey())
        {
            var before = BradleyTerryRanking.Of(choices);
            choices.Add(choices.Options[0], choices.Options[1]);
            choices.Add("new", choices.Options[2]);
            var (cold, warm) = (BradleyTerryRanking.Of(choices), BradleyTerryRanking.Of(choices, before: before));
            warm.Strengths.Zip(cold.Strengths).ShouldAllBe(pair => Math.Abs(pair.First.Log - pair.Second.Log) < 1e-9);
        }
    }

    [Fact] // 3 of 4 choices and half of one: 3.5 wins in 5 against one that has 1.5 in 5; by symmetry the strengths are reciprocal, so x = e^2a solves 3.5 = 4x/(1+x) + sqrt(x)/(1+sqrt(x)).
    public void A_pair_is_solved_by_hand()
    {
        var choices = Choices(("a", "b", 3), ("b", "a", 1));
        var fit = BradleyTerryRanking.Of(choices);
        var root = Math.Exp(fit.Strengths[0].Log);
        fit.Strengths[1].Log.ShouldBe(-fit.Strengths[0].Log, 1e-9);
        ((4 * root * root / (1 + (root * root))) + (root / (1 + root))).ShouldBe(3.5, 1e-9);
    }

    [Fact]
    public void More_choices_make_the_interval_narrower()
    {
        var (few, many) = (BradleyTerryRanking.Of(Choices(("a", "b", 3), ("b", "a", 1))), BradleyTerryRanking.Of(Choices(("a", "b", 300), ("b", "a", 100))));
        (many.Strengths[0].High - many.Strengths[0].Low).ShouldBeLessThan((few.Strengths[0].High - few.Strengths[0].Low) / 3);
        few.Strengths[0].Low.ShouldBeLessThan(few.Strengths[0].Log);
    }

    [Fact]
    public void Who_was_never_beaten_in_one_choice_is_not_thought_better_than_who_won_nine_of_ten() =>
        BradleyTerryRanking.Of(Choices(("a", "b", 9), ("b", "a", 1), ("c", "d", 1))).Groups[0].ShouldBe([0]);

    [Fact]
    public void Who_did_the_same_against_the_same_is_level() =>
        BradleyTerryRanking.Of(Choices(("a", "b", 2), ("c", "b", 2))).Groups.ShouldBe([[0, 2], [1]]);

    [Fact]
    public void A_crushing_victory_still_has_an_end()
    {
        var fit = BradleyTerryRanking.Of(Choices(("a", "b", 1_000_000_000)));
        fit.Strengths.ShouldAllBe(strength => double.IsFinite(strength.Log) && double.IsFinite(strength.Error));
        fit.Groups.ShouldBe([[0], [1]]);
    }

    private static PairwiseChoices Choices(params (string Chosen, string Other, long Times)[] made)
    {
        var choices = new PairwiseChoices();
        foreach (var (chosen, other, times) in made)
        {
            choices.Add(chosen, other, times);
        }

        return choices;
    }

    private static IReadOnlyList<PairwiseChoices> Survey()
    {
        using var text = File.OpenText(Path.Combine(SharedData.Pairwise, "kodaqs_data.csv"));
        var reading = PairwiseCsv.Read(text);
        reading.Problem.ShouldBeNull();
        return reading.Questions!;
    }
}
