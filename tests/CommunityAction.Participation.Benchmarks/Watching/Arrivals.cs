using System.Runtime.InteropServices;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>One board, read to its last byte by one viewer.</summary>
/// <param name="Viewer">The viewer's number.</param>
/// <param name="Sequence">The board's.</param>
/// <param name="Ballots">How many ballots it counts.</param>
/// <param name="At">When, on the clock that all processes of a machine share.</param>
internal readonly record struct Arrival(long Viewer, long Sequence, long Ballots, long At);

/// <summary>All that the viewers have read while it was recorded, for another process to look at.</summary>
internal sealed class Arrivals
{
    private readonly List<Arrival> _all = new(1 << 20);

    public int Count => _all.Count;

    public void Clear() => _all.Clear();

    public void Add(Arrival arrival) => _all.Add(arrival);

    public void Save(string file)
    {
        using var stream = File.Create(file);
        stream.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_all)));
    }

    public static Arrival[] Load(string file)
    {
        var arrivals = MemoryMarshal.Cast<byte, Arrival>(File.ReadAllBytes(file)).ToArray();
        File.Delete(file);
        return arrivals;
    }
}
