using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>
/// What is committed together. No two appends in it meet on a stream, and none guards a stream that an earlier one writes:
/// such an append waits for the next batch, so that the database sees the order in which they came.
/// </summary>
internal sealed class AppendBatch(int largest)
{
    private const int MostEvents = 10_000;

    private readonly List<PendingAppend> _appends = [];
    private readonly HashSet<Guid> _written = [];
    private int _events;

    public IReadOnlyList<PendingAppend> Appends => _appends;

    public bool IsFull => _appends.Count >= largest || _events >= MostEvents;

    public bool TryAdd(PendingAppend append)
    {
        foreach (var stream in append.Append.Streams)
        {
            if (_written.Contains(stream.Stream))
            {
                return false;
            }
        }

        foreach (var guard in append.Append.Guards)
        {
            if (_written.Contains(guard.Stream))
            {
                return false;
            }
        }

        foreach (var stream in append.Append.Streams)
        {
            _written.Add(stream.Stream);
        }

        _appends.Add(append);
        _events += append.Events.Length;
        return true;
    }

    public void Clear()
    {
        _appends.Clear();
        _written.Clear();
        _events = 0;
    }
}
