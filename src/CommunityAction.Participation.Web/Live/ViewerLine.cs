using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CommunityAction.Participation.Web.Live;

/// <summary>
/// A connection as the web server reads it. When a viewer's breaks, it reads as one that said goodbye, and not before the doorkeeper has time for it:
/// told as an error that is thrown anew through every layer, the broken lines of a hall of five thousand keep the processors busy for half a second, and votes wait.
/// </summary>
/// <param name="line">What comes in.</param>
/// <param name="door">Sees those out whose line broke.</param>
public sealed class ViewerLine(PipeReader line, Doorkeeper door) : PipeReader
{
    /// <summary>A close frame, masked with noughts, with the code 1001, "going away" (RFC 6455, 5.5.1 and 7.4.1).</summary>
    private static readonly ReadOnlySequence<byte> Goodbye = new(new byte[] { 0x88, 0x82, 0, 0, 0, 0, 0x03, 0xE9 });

    private ReadOnlySequence<byte> _unread = Goodbye;
    private bool _isViewer;
    private volatile bool _isBroken;

    public bool IsBroken => _isBroken;

    /// <summary>Lays a line for every connection of an address.</summary>
    public static void LayFor(ListenOptions address)
    {
        var door = address.ApplicationServices.GetRequiredService<Doorkeeper>();
        address.Use(next => connection =>
        {
            var line = new ViewerLine(connection.Transport.Input, door);
            connection.Features.Set(line);
            connection.Transport = new Both(line, connection.Transport.Output);
            return next(connection);
        });
    }

    /// <summary>From now on it is a viewer's. Other connections that break are errors as ever.</summary>
    public void BecomeViewers() => _isViewer = true;

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (!_isBroken)
        {
            try
            {
                return await line.ReadAsync(cancellationToken);
            }
            catch (ConnectionResetException) when (_isViewer)
            {
                _isBroken = true;
            }

            await door.LeaveAsync(cancellationToken);
        }

        return Rest();
    }

    public override bool TryRead(out ReadResult result)
    {
        if (!_isBroken)
        {
            return line.TryRead(out result);
        }

        result = Rest();
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (_isBroken)
        {
            _unread = _unread.Slice(consumed);
        }
        else
        {
            line.AdvanceTo(consumed, examined);
        }
    }

    public override void CancelPendingRead() => line.CancelPendingRead();

    public override void Complete(Exception? exception = null) => line.Complete(exception);

    private ReadResult Rest() => new(_unread, isCanceled: false, isCompleted: true);

    private sealed record Both(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
