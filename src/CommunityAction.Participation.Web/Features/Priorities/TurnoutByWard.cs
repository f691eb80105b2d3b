using CommunityAction.Participation.Domain.Council;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>Who has voted, by ward, as published: the rows of the table and the tiles of the map.</summary>
/// <param name="Rows">In the board's order.</param>
/// <param name="HasShares">The council says how many people live in its wards.</param>
public sealed record TurnoutByWard(IReadOnlyList<WardTurnout> Rows, bool HasShares)
{
    private const int FewestOnMap = 3;

    public static TurnoutByWard Of(PriorityBoard board)
    {
        var turnout = board.Figures.Wards.Turnout;
        var rows = board.Wards.Select(ward =>
        {
            var voters = turnout.Of(new(ward.Key));
            return new WardTurnout(ward, voters, ward.Residents is > 0 and var residents ? 100m * voters / residents : null, 0);
        }).ToList();
        var hasShares = rows.Any(row => row.Share is not null);
        var most = Math.Max(0.01m, rows.Select(row => Height(row, hasShares)).DefaultIfEmpty().Max());
        return new([.. rows.Select(row => row with { OfMost = 100m * Height(row, hasShares) / most })], hasShares);
    }

    /// <summary>Null when the council does not say where its wards lie, or there are too few of them for a map.</summary>
    public IReadOnlyList<WardTile>? Map { get; } = Rows.Count >= FewestOnMap && Rows.All(row => row.Ward.Centre is not null)
        ? WardTiles.Of(Rows.Select(row => (new WardId(row.Ward.Key), row.Ward.Centre!)))
        : null;

    private static decimal Height(WardTurnout row, bool hasShares) => hasShares ? row.Share ?? 0 : row.Voters;
}

/// <param name="Ward">A ward.</param>
/// <param name="Voters">In full tens; 0 for fewer than ten.</param>
/// <param name="Share">Of a hundred residents so many; null when the council does not say how many there are.</param>
/// <param name="OfMost">A hundred for the ward where most have voted, of its residents or of all.</param>
public sealed record WardTurnout(CouncilEntry Ward, long Voters, decimal? Share, decimal OfMost)
{
    /// <summary>How dark its tile is: 0 where too few have voted to say, up to 4.</summary>
    public int Shade => (int)Math.Ceiling(OfMost / 25);

    /// <summary>Its name on a tile: in two lines when it has several words, as even as they can be.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            var words = Ward.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words.Length < 2
                ? [Ward.Name]
                : Enumerable.Range(1, words.Length - 1)
                    .Select(at => new[] { string.Join(' ', words[..at]), string.Join(' ', words[at..]) })
                    .MinBy(lines => lines.Max(line => line.Length))!;
        }
    }
}
