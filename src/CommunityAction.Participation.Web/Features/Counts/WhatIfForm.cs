using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Officer;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>What an officer tries in place of a poll's own rule. It stands in the address, so that it can be shown to a colleague; nothing of it is stored.</summary>
/// <param name="Counting">A rule's name, such as equal-shares.</param>
/// <param name="Completion">For equal shares: a completion's name.</param>
/// <param name="Threshold">For greedy with a threshold.</param>
/// <param name="Seats">For elections of several.</param>
/// <param name="Budget">As money is typed; empty where there is none.</param>
public sealed record WhatIfForm(string Counting, string Completion, string Threshold, string Seats, string Budget)
{
    /// <summary>The poll's own.</summary>
    public static WhatIfForm Of(PollRules rules)
    {
        var rule = CountingRule.Of(rules);
        return new(
            rule.Method.Name(), (rule.Allocation?.Completion ?? Domain.Counting.Allocation.Completion.None).ToString(), Write(rule.Allocation?.Threshold), Write(rule.Seats),
            rules.Budget is { } budget ? (budget.Pence / 100m).ToString("0.##", CultureInfo.InvariantCulture) : "");
    }

    public static WhatIfForm Read(IQueryCollection query)
    {
        string Text(string field) => query[field].ToString().Trim();
        return new(Text("counting"), Text("completion"), Text("threshold"), Text("seats"), Text("budget"));
    }

    /// <param name="rules">Of the poll; ballots, options and what level ones are parted by stay as they are.</param>
    /// <param name="problem">What cannot be read or makes no sense; then the rules are null.</param>
    public PollRules? ToRules(PollRules rules, out Refusal? problem)
    {
        problem = null;
        if (CountingMethods.Find(Counting) is not { } method)
        {
            problem = Refusal.Of("choice-unknown", "counting");
            return null;
        }

        var budget = rules.Budget;
        if (budget is { } pot)
        {
            if (OptionLine.ReadMoney(Budget) is not ( > 0 and var pence))
            {
                problem = Refusal.Of("budget-not-money", "budget", Budget);
                return null;
            }

            budget = pot with { Pence = pence };
        }

        var tried = rules with { Budget = budget, Counting = Rule(method, rules.Counting ?? new(method)) };
        problem = CountingFit.Check(tried);
        return problem is null ? tried : null;
    }

    private CountingRule Rule(CountingMethod method, CountingRule own) => own with
    {
        Method = method,
        Allocation = method switch
        {
            CountingMethod.EqualShares => (own.Allocation ?? new()) with { Completion = Enum.TryParse<Completion>(Completion, out var completion) && Enum.IsDefined(completion) ? completion : null },
            CountingMethod.GreedyThreshold => (own.Allocation ?? new()) with { Threshold = Whole(Threshold) },
            _ => own.Allocation,
        },
        Seats = method == CountingMethod.ScottishStv ? Whole(Seats) : null,
    };

    private static int? Whole(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Write(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
