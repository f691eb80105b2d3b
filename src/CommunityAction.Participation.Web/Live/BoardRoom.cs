namespace CommunityAction.Participation.Web.Live;

/// <summary>
/// The viewers of one board. They are shown it a slice at a time, each slice a piece of work of its own on the thread pool, so that a vote's answer waits behind a few
/// viewers and never behind all. A board that comes while the last one is going out takes its place.
/// </summary>
public sealed class BoardRoom : IThreadPoolWorkItem
{
    private const int Slice = 32;
    private readonly Lock _gate = new();
    private readonly List<Viewer> _viewers = [];
    private readonly Viewer[] _slice = new Viewer[Slice];
    private BoardFrame? _board;
    private int _next;
    private int _left;
    private bool _going;
    private bool _passedOver;

    /// <summary>Somebody was busy when the last board was shown, and has yet to see it.</summary>
    public bool IsBehind
    {
        get
        {
            lock (_gate)
            {
                return _passedOver && !_going;
            }
        }
    }

    public void Enter(Viewer viewer)
    {
        lock (_gate)
        {
            (viewer.Room, viewer.Place) = (this, _viewers.Count);
            _viewers.Add(viewer);
        }
    }

    public void Leave(Viewer viewer)
    {
        lock (_gate)
        {
            _viewers[^1].Place = viewer.Place;
            _viewers[viewer.Place] = _viewers[^1];
            _viewers.RemoveAt(_viewers.Count - 1);
            viewer.Room = null;
        }
    }

    /// <summary>Returns at once.</summary>
    public void Show(BoardFrame board)
    {
        lock (_gate)
        {
            (_board, _left, _passedOver) = (board, _viewers.Count, false);
            if (_going || _left == 0)
            {
                return;
            }

            _going = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    public void Execute()
    {
        var (board, count) = TakeSlice();
        var all = true;
        foreach (var viewer in _slice.AsSpan(0, count))
        {
            all &= viewer.Show(board);
        }

        _slice.AsSpan(0, count).Clear();
        lock (_gate)
        {
            _passedOver |= !all;
            _going = _left > 0;
            if (!_going)
            {
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private (BoardFrame Board, int Count) TakeSlice()
    {
        lock (_gate)
        {
            var count = Math.Min(Math.Min(_left, Slice), _viewers.Count);
            for (var i = 0; i < count; i++)
            {
                _slice[i] = _viewers[_next++ % _viewers.Count];
            }

            _left = count == 0 ? 0 : _left - count;
            return (_board!, count);
        }
    }
}
