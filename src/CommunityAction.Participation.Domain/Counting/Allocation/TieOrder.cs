using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>How projects that are level are parted.</summary>
public enum TieRule
{
    /// <summary>The lowest cost, then the most votes, then the lot (the order that equalshares.net recommends).</summary>
    CostVotesLot,

    /// <summary>The id as a text, character by character: <c>10</c> goes before <c>9</c>.</summary>
    Id,

    /// <summary>The lowest cost, then the order of the paper: how polls were counted that chose no rule.</summary>
    CostPaper,
}

/// <summary>The order of all projects for the case that they are level, drawn before the count and kept for all of it.</summary>
internal sealed class TieOrder
{
    private readonly IReadOnlyList<BudgetProject> _projects;
    private readonly long[] _votes;
    private readonly TieRule _rule;
    private readonly int[] _ranks;

    public TieOrder(IReadOnlyList<BudgetProject> projects, long[] votes, TieRule rule, Lot lot)
    {
        (_projects, _votes, _rule) = (projects, votes, rule);
        var places = Enumerable.Range(0, projects.Count);
        string Id(int place) => projects[place].Id;
        var ordered = rule == TieRule.Id ? places.OrderBy(Id, StringComparer.Ordinal)
            : rule == TieRule.CostPaper ? places.OrderBy(place => projects[place].Cost)
            : places.OrderBy(place => projects[place].Cost).ThenByDescending(place => votes[place])
                .ThenBy(place => lot.TicketOf(Id(place)), StringComparer.Ordinal).ThenBy(Id, StringComparer.Ordinal);
        _ranks = new int[projects.Count];
        var rank = 0;
        foreach (var place in ordered)
        {
            _ranks[place] = rank++;
        }
    }

    /// <summary>The lower goes first.</summary>
    public int this[int project] => _ranks[project];

    /// <param name="round">1 for the first.</param>
    /// <param name="level">Places of two or more projects that are level.</param>
    public TieMet Met(int round, IEnumerable<int> level)
    {
        var order = level.OrderBy(project => _ranks[project]).ToList();
        return new(round, [.. order.Order().Select(IdOf)], DecidedBy(order[0], order[1]), [.. order.Select(IdOf)]);
    }

    private TieBreak DecidedBy(int first, int second) =>
        _rule == TieRule.Id ? TieBreak.Id
        : _projects[first].Cost != _projects[second].Cost ? TieBreak.LowestCost
        : _rule == TieRule.CostPaper ? TieBreak.Paper
        : _votes[first] != _votes[second] ? TieBreak.MostVotes
        : TieBreak.Lot;

    private string IdOf(int project) => _projects[project].Id;
}
