using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>One viewer on a raw socket: frames are taken apart by hand, so that thousands of viewers leave the processors to the server.</summary>
internal sealed class Viewer(int number, Entrance entrance) : IDisposable
{
    private static readonly byte[] Buffer = new byte[512 * 1024];
    private Socket _socket = null!;
    private byte[] _rest = [];
    private bool _upgraded;
    private int _said;

    public int Number => number;

    public bool Watching { get; private set; }

    public nint Handle => _socket.Handle;

    public void Connect()
    {
        (_rest, _upgraded, _said, Watching) = ([], false, 0, false);
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, LingerState = new(true, 0) };
        _socket.Connect(entrance.Server);
        _socket.Blocking = false;
        _socket.Send(entrance.Upgrade);
    }

    /// <summary>Cuts the line: the server sees a reset.</summary>
    public void Dispose() => _socket.Dispose();

    public void Ping()
    {
        if (entrance.Words.Count > 0)
        {
            _socket.Send(Entrance.Ping);
        }
    }

    /// <summary>Reads what is there. Every whole board is an arrival.</summary>
    public void Read(Arrivals? arrivals)
    {
        _rest.CopyTo(Buffer, 0);
        var read = _socket.Receive(Buffer.AsSpan(_rest.Length), SocketFlags.None, out var error);
        if (read == 0 || error != SocketError.Success)
        {
            throw new IOException($"Viewer {number} lost its line: {error}.");
        }

        var waiting = Buffer.AsSpan(0, _rest.Length + read);
        for (var length = WholeLength(waiting); length > 0; length = WholeLength(waiting))
        {
            Take(waiting[..length], arrivals);
            waiting = waiting[length..];
        }

        _rest = waiting.Length > 0 ? waiting.ToArray() : [];
    }

    /// <summary>Of the answer to the upgrade, or of the next frame; nought while its end is missing.</summary>
    private int WholeLength(ReadOnlySpan<byte> waiting)
    {
        if (!_upgraded)
        {
            return waiting.IndexOf("\r\n\r\n"u8) + 4 is > 4 and var head ? head : 0;
        }

        var whole = waiting.Length < 4 ? int.MaxValue
            : waiting[1] < 126 ? 2 + waiting[1]
            : waiting[1] == 126 ? 4 + BinaryPrimitives.ReadUInt16BigEndian(waiting[2..])
            : throw new IOException("A frame that is longer than 64 KB.");
        return waiting.Length >= whole ? whole : 0;
    }

    private void Take(ReadOnlySpan<byte> whole, Arrivals? arrivals)
    {
        if (!_upgraded)
        {
            _upgraded = whole.StartsWith("HTTP/1.1 101"u8) ? true : throw new IOException("The server refused a viewer.");
        }

        if (_said < entrance.Words.Count)
        {
            _socket.Send(entrance.Words[_said++]);
        }
        else if (NumberAfter(whole, "\"sequence\":"u8) is > 0 and var sequence)
        {
            Watching = true;
            arrivals?.Add(new(number, sequence, NumberAfter(whole, "\"ballots\":"u8), Stopwatch.GetTimestamp()));
        }
    }

    private static long NumberAfter(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> name)
    {
        var head = frame[..Math.Min(frame.Length, 160)];
        var at = head.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out long number, out _) ? number : -1;
    }
}
