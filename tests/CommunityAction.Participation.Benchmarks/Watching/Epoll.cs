using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>Linux's own way of asking which of many sockets have something to read: thousands of viewers on one thread.</summary>
internal sealed class Epoll : IDisposable
{
    private const int Add = 1;
    private const int Delete = 2;
    private const int Most = 1024;
    private static readonly bool Packed = RuntimeInformation.ProcessArchitecture == Architecture.X64;
    private static readonly int Size = Packed ? 12 : 16;
    private static readonly int TagAt = Packed ? 4 : 8;
    private readonly int _handle = Checked(epoll_create1(0));
    private readonly byte[] _events = new byte[Most * 16];

    public void Watch(nint socket, int tag)
    {
        var readable = new byte[16];
        readable[0] = 1;
        BinaryPrimitives.WriteInt64LittleEndian(readable.AsSpan(TagAt), tag);
        Checked(epoll_ctl(_handle, Add, (int)socket, readable));
    }

    public void Forget(nint socket) => Checked(epoll_ctl(_handle, Delete, (int)socket, new byte[16]));

    /// <summary>How many have something to read; their tags follow by <see cref="Tag"/>.</summary>
    public int Wait(int milliseconds) => Math.Max(0, epoll_wait(_handle, _events, Most, milliseconds));

    public int Tag(int index) => (int)BinaryPrimitives.ReadInt64LittleEndian(_events.AsSpan((index * Size) + TagAt));

    public void Dispose() => _ = close(_handle);

    private static int Checked(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [DllImport("libc", SetLastError = true)]
    private static extern int epoll_create1(int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int epoll_ctl(int epoll, int operation, int socket, byte[] ready);

    [DllImport("libc", SetLastError = true)]
    private static extern int epoll_wait(int epoll, byte[] events, int most, int milliseconds);

    [DllImport("libc")]
    private static extern int close(int handle);
}
