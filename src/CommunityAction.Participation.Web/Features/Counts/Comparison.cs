namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>Two counts of the same ballots, side by side.</summary>
public sealed class Comparison
{
    /// <param name="own">By the poll's own rule.</param>
    /// <param name="tried">By the one that is tried.</param>
    public Comparison(ShownCount own, ShownCount tried)
    {
        (Own, Tried) = (own, tried);
        var (ownPlaces, triedPlaces) = (PlacesOf(own), PlacesOf(tried));
        var (won, wouldWin) = (own.Outcome.Said.Winners.ToHashSet(StringComparer.Ordinal), tried.Outcome.Said.Winners.ToHashSet(StringComparer.Ordinal));
        Rows = [.. ownPlaces.Select(option => new ComparedOption(option.Key, option.Value, triedPlaces[option.Key], won.Contains(option.Key), wouldWin.Contains(option.Key)))];
    }

    public ShownCount Own { get; }

    public ShownCount Tried { get; }

    /// <summary>In the order of the poll's own count.</summary>
    public IReadOnlyList<ComparedOption> Rows { get; }

    public IEnumerable<ComparedOption> Comes => Rows.Where(row => row is { Won: false, WouldWin: true });

    public IEnumerable<ComparedOption> Goes => Rows.Where(row => row is { Won: true, WouldWin: false });

    private static Dictionary<string, int> PlacesOf(ShownCount count)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in count.Outcome.Said.Order)
        {
            var place = places.Count + 1;
            foreach (var key in group)
            {
                places[key] = place;
            }
        }

        return places;
    }
}

/// <param name="Key">The option's.</param>
/// <param name="Place">By the poll's own rule.</param>
/// <param name="WouldBe">Its place by the rule that is tried.</param>
/// <param name="Won">It is funded, elected, or first.</param>
/// <param name="WouldWin">By the rule that is tried.</param>
public sealed record ComparedOption(string Key, int Place, int WouldBe, bool Won, bool WouldWin);
