using System.Collections.Concurrent;
using System.Text.Json;
using CommunityAction.Participation.Web.Live;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Live;

/// <summary>A viewer whose network is a list: what was written to it, and whether it takes more.</summary>
internal sealed class FakeViewer
{
    private readonly Wire _wire = new();

    public FakeViewer()
    {
        var http = new DefaultHttpContext();
        http.Features.Set(new ViewerStream(new WireStream(_wire)));
        var connection = new DefaultConnectionContext();
        connection.Features.Set<IHttpContextFeature>(new HttpFeature { HttpContext = http });
        Viewer = new(new HubConnectionContext(connection, new HubConnectionContextOptions(), NullLoggerFactory.Instance));
    }

    public Viewer Viewer { get; }

    /// <summary>The sequences of the boards that it was shown, in order.</summary>
    public long[] Shown => [.. _wire.Written.Select(SequenceOf)];

    public static BoardFrame Board(long sequence, int rows = 1) =>
        new(new BoardSnapshot(sequence, "open", 1, [.. Enumerable.Range(0, rows).Select(n => new BoardRow($"{n:00000}", 1, 1, 1, false))], null), new JsonHubProtocol());

    public void StopReading() => _wire.Stuck = new();

    public void ReadOn() => _wire.Stuck!.SetResult();

    private static long SequenceOf(byte[] frame) =>
        JsonDocument.Parse(frame.AsMemory(HeadOf(frame)..^1)).RootElement.GetProperty("arguments")[0].GetProperty("sequence").GetInt64();

    private static int HeadOf(byte[] frame) => frame[1] < 126 ? 2 : 4;

    private sealed class HttpFeature : IHttpContextFeature
    {
        public HttpContext? HttpContext { get; set; }
    }

    private sealed class Wire
    {
        public ConcurrentQueue<byte[]> Written { get; } = new();

        public TaskCompletionSource? Stuck { get; set; }
    }

    private sealed class WireStream(Wire wire) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            wire.Written.Enqueue(buffer.ToArray());
            return wire.Stuck is null ? ValueTask.CompletedTask : new(wire.Stuck.Task);
        }
    }
}
