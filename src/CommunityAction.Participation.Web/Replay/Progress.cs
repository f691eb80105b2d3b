using System.Diagnostics;

namespace CommunityAction.Participation.Web.Replay;

/// <summary>A bar in the terminal, or a line now and then where the output goes to a file.</summary>
public sealed class Progress(TextWriter output, long total, bool isTerminal, string things = "ballots")
{
    private const int Width = 40;
    private readonly Stopwatch _started = Stopwatch.StartNew();
    private readonly TimeSpan _every = isTerminal ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private TimeSpan _next;
    private long _done;

    public void Advance()
    {
        lock (_gate)
        {
            AdvanceTo(_done + 1);
        }
    }

    public void AdvanceTo(long done)
    {
        lock (_gate)
        {
            _done = done;
            if (_started.Elapsed >= _next || _done == total)
            {
                _next = _started.Elapsed + _every;
                Draw();
            }
        }
    }

    private void Draw()
    {
        var filled = (int)(Width * _done / Math.Max(1, total));
        var rate = _done / Math.Max(0.001, _started.Elapsed.TotalSeconds);
        var left = TimeSpan.FromSeconds((total - _done) / Math.Max(1, rate));
        var line = $"  [{new string('#', filled)}{new string('.', Width - filled)}] {_done:N0} of {total:N0} {things}, {rate:N0} a second, {left:mm\\:ss} left";
        output.Write(isTerminal ? "\r" + line + (_done == total ? Environment.NewLine : "") : line + Environment.NewLine);
    }
}
