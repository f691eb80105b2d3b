namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>Where the chain goes on.</summary>
internal sealed class ChainEnd
{
    private readonly byte[] _prints = new byte[ChainBlock.Size * ChainHash.PrintLength];
    private byte[] _hash;
    private int _length;

    public ChainEnd(ChainBlock last)
    {
        (Number, Through, _hash, _length) = (last.Number, last.Through, last.Hash, last.Prints.Length);
        last.Prints.CopyTo(_prints, 0);
    }

    public long Through { get; private set; }

    public bool IsFull => Through % ChainBlock.Size == 0;

    public ChainBlock Block => new(Number, Through, _hash, _prints[.._length]);

    private long Number { get; set; }

    /// <exception cref="LogGapException">An event is missing before this one.</exception>
    public void Add(in StoredEvent stored)
    {
        if (stored.Position != Through + 1)
        {
            throw new LogGapException(Through + 1);
        }

        var own = ChainHash.OfEvent(stored);
        if (ChainBlock.NumberOf(stored.Position) != Number)
        {
            (Number, _length) = (ChainBlock.NumberOf(stored.Position), 0);
        }

        own.AsSpan(0, ChainHash.PrintLength).CopyTo(_prints.AsSpan(_length));
        (_length, Through, _hash) = (_length + ChainHash.PrintLength, stored.Position, ChainHash.Next(_hash, stored.Position, own));
    }
}

/// <summary>The log never has a gap: somebody has taken an event out.</summary>
public sealed class LogGapException(long position) : Exception($"event {position} is missing from the log: run verify-log")
{
    public long Position => position;
}
