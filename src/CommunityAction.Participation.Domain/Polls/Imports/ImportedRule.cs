using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Polls.Imports;

/// <summary>The rule that an election's file names, as a rule of ours.</summary>
public static class ImportedRule
{
    /// <summary>
    /// The rule of META where it is one of ours and fits, else the usual one for the ballot and the pot. Adds the note rule-not-known (the name) where the file names another.
    /// </summary>
    public static CountingRule Of(PabulibElection election, PollRules rules, ICollection<ImportNote> notes)
    {
        var name = election.MetaValue("rule") ?? "";
        if (Named(election, name) is { } rule && CountingFit.Check(rules with { Counting = rule }) is null)
        {
            return rule;
        }

        if (name is not ("" or "unknown"))
        {
            notes.Add(ImportNote.Of("rule-not-known", name));
        }

        return CountingFit.Usual(rules.Method.Form, rules.Budget is not null);
    }

    private static CountingRule? Named(PabulibElection election, string name) => name switch
    {
        "greedy" => new(CountingMethod.Greedy),
        "greedy-no-skip" => new(CountingMethod.GreedyNoSkip),
        "greedy-threshold" => new(CountingMethod.GreedyThreshold, Allocation: new(Threshold: election.MetaNumber("min_project_score_threshold") is > 0 and <= int.MaxValue and { } least ? (long)decimal.Ceiling(least) : null)),
        "equalshares" => new(CountingMethod.EqualShares),
        "equalshares-comparison" => new(CountingMethod.EqualShares, Allocation: new(Compare: true)),
        "equalshares/add1" => new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1)),
        "equalshares/add1-comparison" => new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1, Compare: true)),
        _ => null,
    };
}
