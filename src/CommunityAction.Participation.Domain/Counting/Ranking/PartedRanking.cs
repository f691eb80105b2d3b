namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>A ranking in which nobody shares a place any more: of those who are level, the lowest cost goes first where there is one, then the most votes, then the lot.</summary>
/// <param name="Order">Ids, the best first.</param>
/// <param name="Ties">Every group of equals that had to be parted; their round is the place that they shared.</param>
public sealed record PartedRanking(IReadOnlyList<string> Order, IReadOnlyList<TieMet> Ties)
{
    /// <param name="ranking">Of options by their place on the paper.</param>
    /// <param name="ids">By that place.</param>
    /// <param name="votes">Who named or chose an option.</param>
    /// <param name="cost">What an option costs, or null where nothing has a cost.</param>
    /// <param name="lot">Published before the count.</param>
    public static PartedRanking Of(RankingResult ranking, IReadOnlyList<string> ids, Func<int, long> votes, Func<int, decimal>? cost, Lot lot)
    {
        var order = new List<string>();
        var ties = new List<TieMet>();
        foreach (var group in ranking.Groups)
        {
            var parted = group.Count == 1 ? group : [.. group.OrderBy(option => cost?.Invoke(option)).ThenByDescending(votes).ThenBy(option => lot.TicketOf(ids[option]), StringComparer.Ordinal)];
            if (parted is [var first, var second, ..])
            {
                var by = cost?.Invoke(first) != cost?.Invoke(second) ? TieBreak.LowestCost : votes(first) != votes(second) ? TieBreak.MostVotes : TieBreak.Lot;
                ties.Add(new(order.Count + 1, [.. group.Select(option => ids[option])], by, [.. parted.Select(option => ids[option])]));
            }

            order.AddRange(parted.Select(option => ids[option]));
        }

        return new(order, ties);
    }
}
