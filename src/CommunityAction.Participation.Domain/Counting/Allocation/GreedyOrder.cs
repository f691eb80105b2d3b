using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>Projects that somebody named, the best first, by votes, points or value for money.</summary>
internal sealed class GreedyOrder
{
    private readonly CountingRoom _room;
    private readonly (BigInteger Worth, BigInteger Per)[] _keys;
    private readonly BigInteger _pointScale;

    private GreedyOrder(CountingRoom room, (BigInteger Worth, BigInteger Per)[] keys, BigInteger pointScale, IEnumerable<int> projects)
    {
        (_room, _keys, _pointScale) = (room, keys, pointScale);
        Projects = [.. projects.OrderBy(project => project, Comparer<int>.Create(Compare)).ThenBy(project => room.Ties[project])];
    }

    public IReadOnlyList<int> Projects { get; }

    /// <param name="room">The election.</param>
    /// <param name="utilities">Null for votes or points as such, whatever a project costs.</param>
    public static GreedyOrder Of(CountingRoom room, Utilities? utilities)
    {
        var support = room.Support(utilities ?? (room.Election.Kind == BallotKind.Approval ? Utilities.Cardinality : Utilities.Points));
        var perMoney = utilities is not (null or Utilities.Cost);
        var keys = room.Places.Select(project => (support.WeightOf(project), perMoney ? room.Costs[project] : BigInteger.One)).ToArray();
        return new(room, keys, support.Scale, room.Places.Where(project => room.Votes[project] > 0));
    }

    /// <summary>Without those whose votes or points are below the threshold.</summary>
    public GreedyOrder AtLeast(decimal threshold) =>
        new(_room, _keys, _pointScale, Projects.Where(project => new Fraction(_keys[project].Worth, _pointScale) >= threshold));

    public GreedyOrder Without(IEnumerable<int> projects) => new(_room, _keys, _pointScale, Projects.Except(projects));

    /// <summary>Projects that are level, group by group.</summary>
    public IReadOnlyList<TieMet> Ties()
    {
        var ties = new List<TieMet>();
        for (int first = 0, next; first < Projects.Count; first = next)
        {
            for (next = first + 1; next < Projects.Count && Compare(Projects[first], Projects[next]) == 0;)
            {
                next++;
            }

            if (next - first > 1)
            {
                ties.Add(_room.Ties.Met(first + 1, Projects.Take(next).Skip(first)));
            }
        }

        return ties;
    }

    /// <summary>The better first. What costs nothing is better value than anything.</summary>
    private int Compare(int a, int b)
    {
        var (keyA, keyB) = (_keys[a], _keys[b]);
        return keyA.Per.IsZero && keyB.Per.IsZero ? 0 : (keyB.Worth * keyA.Per).CompareTo(keyA.Worth * keyB.Per);
    }
}
