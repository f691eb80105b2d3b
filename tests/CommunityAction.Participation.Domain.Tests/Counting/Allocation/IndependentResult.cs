using System.Globalization;
using System.Text.Json;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Counting.Allocation;

/// <summary>What an independent program makes of a file by one rule: pabutools in exact arithmetic, or the tool of equalshares.net in floating-point numbers.</summary>
internal sealed record IndependentResult(string Rule, JsonElement Said)
{
    private static readonly Lazy<JsonDocument> All = new(() => JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Elections, "expected.json"))));

    /// <summary>Without those that the program gave up on: for time, or because it does not part ties.</summary>
    public static IEnumerable<IndependentResult> Of(string file) =>
        All.Value.RootElement.GetProperty(file).EnumerateObject()
            .Where(rule => rule.Value.TryGetProperty("winners", out _))
            .Select(rule => new IndependentResult(rule.Name, rule.Value));

    /// <summary>The one difference we want: what nobody voted for is not funded because it happens to fit.</summary>
    public void ShouldBeOurs(BudgetElection election, Dictionary<object, Domain.Counting.Allocation.Allocation> counted)
    {
        var costs = election.Projects.ToDictionary(project => project.Id, project => project.Cost, StringComparer.Ordinal);
        var voted = election.Ballots.SelectMany(ballot => ballot.Choices).Distinct().Select(place => election.Projects[place].Id).ToHashSet(StringComparer.Ordinal);
        var theirs = Said.GetProperty("winners").EnumerateArray().Select(id => id.ToString()).ToList();
        var total = decimal.Parse(Said.GetProperty("total_cost").ToString(), CultureInfo.InvariantCulture);
        var ours = Count(election, counted);
        var winners = Method == "phragmen" ? ours.Winners.Order(StringComparer.Ordinal) : ours.Winners; // pabutools says what Phragmén's rule funds in the order of the ids
        winners.ShouldBe(theirs.Where(voted.Contains), Rule);
        ours.TotalCost.ShouldBe(total - theirs.Where(id => !voted.Contains(id)).Sum(id => costs[id]), Rule);
    }

    private string Method => Rule.Split('.')[1].Split('_')[0];

    /// <summary>Several programs have results for the same rule: it is counted once.</summary>
    private Domain.Counting.Allocation.Allocation Count(BudgetElection election, Dictionary<object, Domain.Counting.Allocation.Allocation> counted)
    {
        var settings = Settings();
        if (!counted.TryGetValue((Method, settings), out var allocation))
        {
            counted[(Method, settings)] = allocation = Method switch
            {
                "phragmen" => Phragmen.Allocate(election, settings),
                "greedy" => Greedy.Allocate(election, GreedyWalk.Skip, settings),
                _ => EqualShares.Allocate(election, settings),
            };
        }

        return allocation;
    }

    private AllocationSettings Settings()
    {
        var rule = Rule.Split('.')[1];
        var isPabutools = Rule.StartsWith("pabutools.", StringComparison.Ordinal);
        return new(
            rule.Contains("card", StringComparison.Ordinal) ? Utilities.Cardinality
                : rule.Contains("points", StringComparison.Ordinal) ? Utilities.Points
                : rule.Contains("borda", StringComparison.Ordinal) ? Utilities.Borda
                : Utilities.Cost,
            CompletionOf(rule),
            Increment(),
            WholeShares: rule.Contains("_int", StringComparison.Ordinal),
            Compare: rule.Contains("_sat", StringComparison.Ordinal),
            isPabutools && !Rule.EndsWith(".es_ties", StringComparison.Ordinal) && !Rule.EndsWith(".certified", StringComparison.Ordinal) ? TieRule.Id : TieRule.CostVotesLot);
    }

    private static Completion CompletionOf(string rule) =>
        rule.Contains("nostop", StringComparison.Ordinal) ? Completion.Add1
        : rule.Contains("add1u", StringComparison.Ordinal) ? Completion.Add1ExhaustiveUtilitarian
        : rule.Contains("add1", StringComparison.Ordinal) ? Completion.Add1Exhaustive
        : rule.EndsWith("util", StringComparison.Ordinal) ? Completion.Utilitarian
        : Completion.None;

    private decimal? Increment() =>
        Said.TryGetProperty("voter_budget_increment", out var own) && own.ValueKind == JsonValueKind.Number ? own.GetDecimal()
        : Said.TryGetProperty("increment", out var certified) ? certified.GetDecimal()
        : Said.TryGetProperty("params", out var parameters) && parameters.TryGetProperty("increment", out var tool) ? tool.GetDecimal()
        : null;
}
