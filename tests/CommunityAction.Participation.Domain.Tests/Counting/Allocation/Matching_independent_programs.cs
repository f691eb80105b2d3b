using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Tests.Counting.Pabulib;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Counting.Allocation;

/// <summary>Every real election of the shared folder, by every rule for which an independent program has a result.</summary>
public sealed class Matching_independent_programs
{
    /// <summary>Where the programs differ from each other or from the definition. Ours is the definition's; the same rule is tested by another result for the same file.</summary>
    private static readonly Dictionary<(string File, string Rule), string> Differences = new()
    {
        [("Poland_Zabrze_2021_Zaborze_Poludnie.pb", "es.mes_cost_none.floats")] = "112 times (155,000 / 112) is a little below 155,000 in floating-point numbers",
        [("Poland_Zabrze_2021_Zaborze_Poludnie.pb", "es.mes_cost_add1.floats")] = "112 times (155,000 / 112) is a little below 155,000 in floating-point numbers",
        [("Poland_Warszawa_2018_Stare_Miasto.pb", "es.mes_cost_add1.floats")] = "the tool lets no share grow when the budget pays for all projects",
        [("Poland_Warszawa_2018_Stare_Miasto.pb", "es.mes_cost_add1.fractions")] = "the tool lets no share grow when the budget pays for all projects",
        [("Poland_Wroclaw_2018_Rejon_nr_2_250.pb", "es.mes_cost_add1.floats")] = "the tool lets no share grow when the budget pays for all projects",
        [("Poland_Wroclaw_2018_Rejon_nr_2_250.pb", "es.mes_cost_add1.fractions")] = "the tool lets no share grow when the budget pays for all projects",
        [("Poland_Wroclaw_2017_Rejon_nr_7_250.pb", "es.mes_cost_add1u_integral_sat.floats")] = "the tool leaves out voters who have no project funded by one of the rules it compares",
        [("Poland_Krakow_2020_Wzgorza_Krzeslawickie.pb", "pabutools.mes_borda_add1.es_ties")] = "the most votes part projects 40 (29 votes) and 39 (8); the program counts no votes on rankings",
        [("Poland_Krakow_2020_Wzgorza_Krzeslawickie.pb", "pabutools.mes_borda_add1u.es_ties")] = "the most votes part projects 40 (29 votes) and 39 (8); the program counts no votes on rankings",
    };

    private static readonly string[] EqualSharesCities = ["Poland_Wieliczka_2023_Green_Budget.pb", "Netherlands_Assen_2024.pb"];

    public static TheoryData<string> Files => [.. Names];

    private static string[] Names => SharedData.Missing is null ? SharedElections.Names : ["none"];

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Same_projects_in_the_same_order_at_the_same_cost(string file)
    {
        var election = SharedElections.Budget(file);
        var counted = new Dictionary<object, Domain.Counting.Allocation.Allocation>();
        foreach (var expected in IndependentResult.Of(file).Where(result => !Differences.ContainsKey((file, result.Rule))))
        {
            expected.ShouldBeOurs(election, counted);
        }
    }

    [SharedDataFact]
    public void The_differences_are_still_there()
    {
        foreach (var (file, rule) in Differences.Keys)
        {
            var election = SharedElections.Budget(file);
            Should.Throw<ShouldAssertException>(() => IndependentResult.Of(file).Single(result => result.Rule == rule).ShouldBeOurs(election, []));
        }
    }

    [SharedDataFact]
    public void All_programs_and_files_are_there() => Names.Sum(file => IndependentResult.Of(file).Count()).ShouldBe(756);

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void A_city_that_went_by_the_greedy_rule_funded_the_same(string file)
    {
        var published = SharedElections.Open(file);
        GreedyWalk? walk = published.MetaValue("rule") switch
        {
            "greedy" => GreedyWalk.Skip,
            "greedy-no-skip" => GreedyWalk.Stop,
            "greedy-threshold" => GreedyWalk.Threshold,
            _ => null,
        };
        var selected = published.Projects.Where(project => project.Selected == 1).Select(project => project.Id).ToList();
        if (walk is { } rule && selected.Count > 0)
        {
            Greedy.Allocate(SharedElections.Budget(file), rule, new()).Winners.ShouldBe(selected, ignoreOrder: true);
        }
    }

    [SharedDataFact]
    public void Cities_that_went_by_equal_shares_funded_the_same()
    {
        foreach (var file in EqualSharesCities)
        {
            var published = SharedElections.Open(file);
            var election = SharedElections.Budget(file);
            EqualShares.Allocate(election, new(Completion: Completion.Add1, Increment: 1)).Winners
                .ShouldBe(published.Projects.Where(project => project.Selected == 1).Select(project => project.Id), ignoreOrder: true, file);
        }
    }
}
