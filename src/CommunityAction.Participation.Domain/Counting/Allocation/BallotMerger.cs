using System.Runtime.InteropServices;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>Takes ballots one by one and holds each distinct one once: of 130,000 ballots a few hundred may be left.</summary>
/// <param name="kind">In an order only when ballots rank; otherwise what they name is put in the order of the paper, and equal sets are equal ballots.</param>
public sealed class BallotMerger(BallotKind kind)
{
    private const int CharsOfChoice = sizeof(int) / sizeof(char);
    private const int CharsOfPoints = sizeof(decimal) / sizeof(char);

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<MergedBallot> _ballots = [];
    private readonly List<long> _voters = [];
    private int[] _choices = [];
    private decimal[] _points = [];
    private char[] _key = [];

    /// <param name="choices">Places of the projects on the paper, each once.</param>
    /// <param name="points">One for each choice, or none at all.</param>
    /// <param name="voters">How many cast it.</param>
    public void Add(ReadOnlySpan<int> choices, ReadOnlySpan<decimal> points, long voters = 1)
    {
        var key = Key(choices, points);
        var places = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        if (places.TryGetValue(key, out var place))
        {
            _voters[place] += voters;
            return;
        }

        places[key] = _ballots.Count;
        _ballots.Add(new(_choices[..choices.Length], points.IsEmpty ? null : _points[..choices.Length], 0));
        _voters.Add(voters);
    }

    public IReadOnlyList<MergedBallot> Ballots() => [.. _ballots.Select((ballot, place) => ballot with { Voters = _voters[place] })];

    private ReadOnlySpan<char> Key(ReadOnlySpan<int> choices, ReadOnlySpan<decimal> points)
    {
        if (_choices.Length < choices.Length)
        {
            (_choices, _points) = (new int[choices.Length * 2], new decimal[choices.Length * 2]);
            _key = new char[choices.Length * 2 * (CharsOfChoice + CharsOfPoints)];
        }

        choices.CopyTo(_choices);
        points.CopyTo(_points);
        Sort(choices.Length, points.Length);
        var length = choices.Length * CharsOfChoice;
        MemoryMarshal.Cast<int, char>(_choices.AsSpan(0, choices.Length)).CopyTo(_key);
        MemoryMarshal.Cast<decimal, char>(_points.AsSpan(0, points.Length)).CopyTo(_key.AsSpan(length));
        return _key.AsSpan(0, length + (points.Length * CharsOfPoints));
    }

    private void Sort(int choices, int points)
    {
        if (kind == BallotKind.Ranking)
        {
            return;
        }

        if (points == 0)
        {
            _choices.AsSpan(0, choices).Sort();
        }
        else
        {
            _choices.AsSpan(0, choices).Sort(_points.AsSpan(0, points));
        }
    }
}
