using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>An option of a declared result that is an application.</summary>
/// <param name="Option">What stood on the ballot.</param>
/// <param name="Place">By the count's order; those who are level share one.</param>
/// <param name="Votes">Votes or points.</param>
/// <param name="IsChosen">The rule funds or elects it; where the rule only makes an order, somebody voted for it.</param>
/// <param name="Pence">What it gets if it is chosen.</param>
/// <param name="IsTied">It stood in a tie that the rule settled.</param>
/// <param name="IsWithdrawn">It was taken off the ballot.</param>
internal sealed record CountedOption(PollOption Option, int Place, long Votes, bool IsChosen, long Pence, bool IsTied, bool IsWithdrawn)
{
    public ApplicationId Application => Option.Application!.Value;

    /// <summary>What was chosen first, in the order of selection; then the rest, best first; last what was taken off the ballot.</summary>
    public static IReadOnlyList<CountedOption> Of(Poll poll)
    {
        var (standings, rule) = (Standings.Of(poll, poll.Result!), CountingRule.Of(poll.Rules).Method);
        var (winners, tied) = (poll.Outcome?.Winners ?? [], poll.Outcome?.Ties.SelectMany(tie => tie.Options).ToHashSet(StringComparer.Ordinal) ?? []);
        var chosen = standings.Options.Where(one => rule.Allocates() ? one.Funded : rule.Elects() ? winners.Contains(one.Option) : one.Votes + one.Points > 0).ToList();
        var turns = chosen.OrderBy(one => rule.Allocates() || rule.Elects() ? PlaceIn(winners, one.Option) : 0).Concat(standings.Options.Except(chosen)).ToList();
        var missing = chosen.Sum(one => poll.Option(one.Option)!.CostPence ?? 0) - (rule.Allocates() ? poll.Outcome?.CostPence : null);
        return
        [
            .. from one in turns
               let option = poll.Option(one.Option)!
               where option.Application is not null
               let pence = (option.CostPence ?? 0) - (missing > 0 && winners.Count > 0 && winners[^1] == one.Option ? missing.Value : 0)
               select new CountedOption(option, rule.Allocates() || rule.Elects() ? turns.IndexOf(one) + 1 : one.Rank, one.Points, chosen.Contains(one), pence, tied.Contains(one.Option), false),
            .. from option in poll.Rules.Options
               where option.Application is not null && poll.Withdrawn.ContainsKey(option.Key)
               select new CountedOption(option, turns.Count + 1, 0, false, option.CostPence ?? 0, false, true),
        ];
    }

    private static int PlaceIn(IReadOnlyList<string> winners, string option) => winners.ToList().IndexOf(option);
}
