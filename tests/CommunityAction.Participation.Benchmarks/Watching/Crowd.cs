using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>Thousands of viewers in a process of their own, on one thread: <c>crowd ADDRESS CODE METHOD</c>. Told what to do line by line, and answers each line.</summary>
internal sealed class Crowd : IDisposable
{
    private const int PingEverySeconds = 12;
    private readonly Entrance _entrance;
    private readonly ConcurrentQueue<string[]> _orders = new();
    private readonly Epoll _epoll = new();
    private readonly List<Viewer> _viewers = [];
    private readonly Queue<Viewer> _outside = new();
    private readonly Arrivals _arrivals = new();
    private bool _recording;
    private int _entering;
    private int _atOnce;
    private long _opened;
    private bool _over;
    private double _pings;
    private int _nextPing;

    private Crowd(Entrance entrance) => _entrance = entrance;

    public static void Run(string[] args)
    {
        using var crowd = new Crowd(Entrance.To(new Uri(args[1]), args[2], args[3]));
        new Thread(crowd.Listen) { IsBackground = true }.Start();
        Console.WriteLine("ready");
        crowd.Watch();
    }

    public void Dispose()
    {
        _viewers.ForEach(viewer => viewer.Dispose());
        _epoll.Dispose();
    }

    private void Listen()
    {
        while (Console.ReadLine() is { } line)
        {
            _orders.Enqueue(line.Split(' '));
        }

        _over = true;
    }

    private void Watch()
    {
        var last = Stopwatch.GetTimestamp();
        while (!Volatile.Read(ref _over))
        {
            while (_orders.TryDequeue(out var order))
            {
                Obey(order);
            }

            Admit();
            var ready = _epoll.Wait(5);
            for (var i = 0; i < ready; i++)
            {
                Read(_viewers[_epoll.Tag(i)]);
            }

            var now = Stopwatch.GetTimestamp();
            _pings += _viewers.Count * (double)(now - last) / Stopwatch.Frequency / PingEverySeconds;
            last = now;
            for (; _pings >= 1 && _opened == 0; _pings--)
            {
                _viewers[_nextPing++ % _viewers.Count].Ping();
            }
        }
    }

    private void Obey(string[] order)
    {
        switch (order)
        {
            case ["connect", var count]:
                while (_viewers.Count < int.Parse(count, CultureInfo.InvariantCulture))
                {
                    var viewer = new Viewer(_viewers.Count, _entrance);
                    _viewers.Add(viewer);
                    _outside.Enqueue(viewer);
                }

                (_atOnce, _opened) = (100, Stopwatch.GetTimestamp());
                return;
            case ["drop"]:
                _viewers.ForEach(viewer => viewer.Dispose());
                _viewers.ForEach(_outside.Enqueue);
                (_atOnce, _opened) = (int.MaxValue, Stopwatch.GetTimestamp());
                return;
            case ["stall"]:
                _epoll.Forget(_viewers[0].Handle);
                break;
            case ["record"]:
                _arrivals.Clear();
                _recording = true;
                break;
            case ["save", var file]:
                _recording = false;
                _arrivals.Save(file);
                break;
            default:
                throw new ArgumentException($"No such order: {order[0]}");
        }

        Console.WriteLine("done");
    }

    /// <summary>Lets those in who wait outside; says how many milliseconds it took until the last of them saw the board.</summary>
    private void Admit()
    {
        while (_entering < _atOnce && _outside.TryDequeue(out var viewer))
        {
            viewer.Connect();
            _epoll.Watch(viewer.Handle, viewer.Number);
            _entering++;
        }

        if (_opened > 0 && _entering == 0 && _outside.Count == 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"done {Stopwatch.GetElapsedTime(_opened).TotalMilliseconds}"));
            _opened = 0;
        }
    }

    private void Read(Viewer viewer)
    {
        var watched = viewer.Watching;
        viewer.Read(_recording ? _arrivals : null);
        if (viewer.Watching != watched)
        {
            _entering--;
        }
    }
}
