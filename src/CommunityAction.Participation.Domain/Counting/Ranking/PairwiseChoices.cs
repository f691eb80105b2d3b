namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>Which of two options people chose, kept as choices come in. Of many options only the pairs that were shown are held.</summary>
/// <param name="question">What was asked; may be empty.</param>
public sealed class PairwiseChoices(string question = "")
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _options = [];
    private readonly Dictionary<(int Chosen, int Other), long> _pairs = [];

    public string Question => question;

    /// <summary>Ids, in the order in which they were first shown.</summary>
    public IReadOnlyList<string> Options => _options;

    /// <summary>Choices in all.</summary>
    public long Count { get; private set; }

    /// <summary>How often the first was chosen over the second, by their places in <see cref="Options"/>.</summary>
    public IEnumerable<(int Chosen, int Other, long Times)> Pairs => _pairs.Select(pair => (pair.Key.Chosen, pair.Key.Other, pair.Value));

    /// <summary>Gives an option a place, whether or not anybody has compared it yet.</summary>
    public void Show(string option) => PlaceOf(option);

    /// <param name="chosen">An id.</param>
    /// <param name="other">The id of the one that was shown beside it.</param>
    /// <param name="times">Below 0 takes choices out again.</param>
    /// <exception cref="ArgumentException">An option is chosen over itself.</exception>
    public void Add(string chosen, string other, long times = 1)
    {
        if (chosen == other)
        {
            throw new ArgumentException("An option cannot be chosen over itself.", nameof(other));
        }

        var pair = (PlaceOf(chosen), PlaceOf(other));
        _pairs[pair] = _pairs.GetValueOrDefault(pair) + times;
        Count += times;
    }

    private int PlaceOf(string option)
    {
        if (!_places.TryGetValue(option, out var place))
        {
            place = _places[option] = _options.Count;
            _options.Add(option);
        }

        return place;
    }
}
