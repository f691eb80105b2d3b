using System.Security.Cryptography;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>An append with its events already written as JSON, on the caller's thread, and the promise of its outcome.</summary>
internal sealed class PendingAppend
{
    private readonly TaskCompletionSource<AppendOutcome> _outcome = new();

    public PendingAppend(Append append)
    {
        Append = append;
        Headers = append.Envelope is null ? null : EventJson.Write(append.Envelope);
        Events = Encode(append.Streams);
    }

    public Append Append { get; }

    public byte[]? Headers { get; }

    public EncodedEvent[] Events { get; }

    public long Since { get; } = Environment.TickCount64;

    public Task<AppendOutcome> Outcome => _outcome.Task;

    /// <summary>Whoever waits goes on in this very call.</summary>
    public void Answer(AppendOutcome outcome) => _outcome.TrySetResult(outcome);

    /// <summary>Whoever waits goes on in the thread pool.</summary>
    public void Fail(Exception reason) => ThreadPool.UnsafeQueueUserWorkItem(_ => _outcome.TrySetException(reason), null);

    private EncodedEvent[] Encode(IReadOnlyList<StreamAppend> streams)
    {
        var events = new EncodedEvent[streams.Sum(static stream => stream.Facts.Count)];
        var at = 0;
        foreach (var stream in streams)
        {
            for (var i = 0; i < stream.Facts.Count; i++)
            {
                var fact = stream.Facts[i];
                var id = i == 0 && stream.FirstEventId is { } given ? given : EventId(stream, i);
                events[at++] = new(stream.Stream, stream.ExpectedVersion + i + 1, id, EventCatalogue.NameOf(fact.GetType()), fact, EventJson.Write(fact));
            }
        }

        return events;
    }

    /// <summary>Derived from the command, so that the same command writes the same ids and is recognised.</summary>
    private Guid EventId(StreamAppend stream, int index)
    {
        var command = Append.Envelope?.CommandId ?? stream.FirstEventId
            ?? throw new ArgumentException("An append without an envelope names its first event's id.");
        Span<byte> seed = stackalloc byte[36];
        command.TryWriteBytes(seed);
        stream.Stream.TryWriteBytes(seed[16..]);
        BitConverter.TryWriteBytes(seed[32..], index);
        return DerivedId.From(SHA256.HashData(seed));
    }
}

internal readonly record struct EncodedEvent(Guid Stream, long Version, Guid Id, string Type, object Fact, byte[] Data);
