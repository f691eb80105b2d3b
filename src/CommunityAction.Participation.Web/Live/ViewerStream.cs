using Microsoft.AspNetCore.Http.Features;

namespace CommunityAction.Participation.Web.Live;

/// <summary>
/// What a viewer's WebSocket writes its frames to. A board, framed once for all viewers, is written here between two frames of the hub's own, past the hub's
/// queues: that is half the work.
/// </summary>
public sealed class ViewerStream(Stream stream, ViewerLine? line = null) : Stream
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile bool _disposed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private bool IsOver => _disposed || line is { IsBroken: true };

    /// <summary>Has the stream of a request that will become a WebSocket, once it is one, among the request's features.</summary>
    public static void Lay(HttpContext http)
    {
        if (http.Features.Get<IHttpUpgradeFeature>() is { } upgrade)
        {
            http.Features.Set<IHttpUpgradeFeature>(new Upgrade(http, upgrade));
        }
    }

    /// <summary>Starts writing whole frames and returns; false when it is busy, and nothing is written.</summary>
    public bool TryWrite(ReadOnlyMemory<byte> frames)
    {
        if (IsOver || !_turn.Wait(0))
        {
            return false;
        }

        try
        {
            var writing = stream.WriteAsync(frames);
            if (!writing.IsCompletedSuccessfully)
            {
                _ = FinishAsync(writing);
                return true;
            }
        }
        catch (Exception)
        {
            // the viewer has left, and the hub is about to notice
        }

        _turn.Release();
        return true;
    }

    /// <summary>The WebSocket hands over one whole frame at a time.</summary>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsOver)
        {
            return; // nobody is there to read it
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            await stream.WriteAsync(buffer, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask; // every write is sent at once

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => stream.ReadAsync(buffer, cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _disposed = true;
        stream.Dispose();
        base.Dispose(disposing);
    }

    private async Task FinishAsync(ValueTask writing)
    {
        try
        {
            await writing;
        }
        catch (Exception)
        {
            // the viewer has left, and the hub is about to notice
        }

        _turn.Release();
    }

    private sealed class Upgrade(HttpContext http, IHttpUpgradeFeature upgrade) : IHttpUpgradeFeature
    {
        public bool IsUpgradableRequest => upgrade.IsUpgradableRequest;

        public async Task<Stream> UpgradeAsync()
        {
            var line = http.Features.Get<ViewerLine>();
            var viewer = new ViewerStream(await upgrade.UpgradeAsync(), line);
            line?.BecomeViewers();
            http.Features.Set(viewer);
            return viewer;
        }
    }
}
