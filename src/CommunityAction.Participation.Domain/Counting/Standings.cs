using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>
/// The options in order. Of a poll that is counted by a rule it is what the rule made of the ballots. While voting goes on, and in polls that chose no rule, most points (or votes) come first; where two are level, the lower cost, then the
/// order of the paper, goes first and both carry the same rank. With a budget and a greedy rule without conditions ("greedy" in Pabulib's format): walk down once, fund what still fits, pass over what does not; what nobody chose is not funded.
/// </summary>
/// <param name="Options">Withdrawn options are left out.</param>
/// <param name="Unspent">What is left of the budget, in pence; 0 without a budget.</param>
public sealed record Standings(IReadOnlyList<Standing> Options, long Unspent)
{
    public static Standings Of(Poll poll, Totals totals)
    {
        var score = OptionScores.Of(poll.Rules, totals);
        OptionTotal TotalOf(string option) => score.GetValueOrDefault(option) ?? new OptionTotal(option, 0, 0);
        if (poll.Outcome is { } said && ReferenceEquals(totals, poll.Count))
        {
            return Counted(poll, said, TotalOf);
        }

        var ordered = poll.Rules.Options
            .Where(option => !poll.Withdrawn.ContainsKey(option.Key))
            .Select(option => (option, total: TotalOf(option.Key)))
            .OrderBy(o => poll.Rules.Method.Form == BallotForm.YesNo && o.option.Key == YesNo.Abstain) // neither side: last, however many
            .ThenByDescending(o => o.total.Points)
            .ThenBy(o => o.option.CostPence ?? 0)
            .ToList();
        return Fund(ordered, poll.Rules);
    }

    private static Standings Counted(Poll poll, OutcomeSaid said, Func<string, OptionTotal> totalOf)
    {
        var funded = said.Rule.Allocates() ? said.Winners.ToHashSet(StringComparer.Ordinal) : [];
        var standings = new List<Standing>();
        foreach (var group in said.Order)
        {
            var rank = standings.Count + 1;
            standings.AddRange(group.Select(totalOf).Select(total => new Standing(total.Option, rank, total.Votes, total.Points, funded.Contains(total.Option))));
        }

        return new(standings, (poll.Rules.Budget?.Pence ?? 0) - (said.CostPence ?? 0));
    }

    private static Standings Fund(List<(PollOption Option, OptionTotal Total)> ordered, PollRules rules)
    {
        var rule = CountingRule.Of(rules);
        var (left, walks) = (rules.Budget?.Pence ?? 0, rules.Budget is not null && rule.WalksDownTheOrder());
        var standings = new List<Standing>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            var (option, total) = ordered[i];
            var cost = option.CostPence ?? 0;
            var counts = walks && total.Votes > 0 && total.Points >= (rule.Allocation?.Threshold ?? 0);
            var funded = counts && cost <= left;
            walks = walks && !(counts && !funded && rule.Method == CountingMethod.GreedyNoSkip);
            left -= funded ? cost : 0;
            var level = i > 0 && ordered[i - 1].Total.Points == total.Points;
            standings.Add(new(option.Key, level ? standings[i - 1].Rank : i + 1, total.Votes, total.Points, funded));
        }

        return new(standings, left);
    }
}

/// <param name="Option">The option's key.</param>
/// <param name="Rank">1 for the first; options that are level share a rank.</param>
/// <param name="Votes">Voters who named it; on comparisons, the pairs that it stood in.</param>
/// <param name="Points">What the order goes by, as <see cref="OptionScores"/> has it; equal to the votes where ballots carry no points.</param>
/// <param name="Funded">Within the budget; always false without one.</param>
public sealed record Standing(string Option, int Rank, long Votes, long Points, bool Funded);
