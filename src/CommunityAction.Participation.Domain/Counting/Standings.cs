using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>
/// The options in order: most points (or votes) first; where two are level, the lower cost, then the order of the paper, goes first and both carry the same rank.
/// With a budget, the greedy rule of participatory budgets ("greedy" in Pabulib's format): walk down once, fund what still fits, pass over what does not;
/// what nobody chose is not funded.
/// </summary>
/// <param name="Options">Withdrawn options are left out.</param>
/// <param name="Unspent">What is left of the budget, in pence; 0 without a budget.</param>
public sealed record Standings(IReadOnlyList<Standing> Options, long Unspent)
{
    public static Standings Of(Poll poll, Totals totals)
    {
        var score = totals.Options.ToDictionary(o => o.Option, StringComparer.Ordinal);
        var ordered = poll.Rules.Options
            .Where(option => !poll.Withdrawn.ContainsKey(option.Key))
            .Select(option => (option, total: score.GetValueOrDefault(option.Key) ?? new OptionTotal(option.Key, 0, 0)))
            .OrderByDescending(o => o.total.Points)
            .ThenBy(o => o.option.CostPence ?? 0)
            .ToList();
        return Fund(ordered, poll.Rules.Budget?.Pence);
    }

    private static Standings Fund(List<(PollOption Option, OptionTotal Total)> ordered, long? budget)
    {
        var left = budget ?? 0;
        var standings = new List<Standing>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            var (option, total) = ordered[i];
            var cost = option.CostPence ?? 0;
            var funded = budget is not null && total.Votes > 0 && cost <= left;
            left -= funded ? cost : 0;
            var level = i > 0 && ordered[i - 1].Total.Points == total.Points;
            standings.Add(new(option.Key, level ? standings[i - 1].Rank : i + 1, total.Votes, total.Points, funded));
        }

        return new(standings, left);
    }
}

/// <param name="Option">The option's key.</param>
/// <param name="Rank">1 for the first; options that are level share a rank.</param>
/// <param name="Votes">Voters who named it.</param>
/// <param name="Points">What the order goes by; equal to the votes where ballots carry no points.</param>
/// <param name="Funded">Within the budget; always false without one.</param>
public sealed record Standing(string Option, int Rank, long Votes, long Points, bool Funded);
