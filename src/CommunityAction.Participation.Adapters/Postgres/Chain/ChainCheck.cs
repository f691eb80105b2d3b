namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>
/// Computes the chain again, event by event, and holds it against what was kept: a print of each event and the chain at the end of each block, and heads that were
/// published or that an observer has. Remembers only where they differ.
/// </summary>
internal sealed class ChainCheck(IEnumerable<KeptHead> heads)
{
    private readonly Deviations _deviations = new();
    private readonly List<LogFinding> _findings = [];
    private readonly Queue<KeptHead> _heads = new(heads.OrderBy(head => head.Position));
    private readonly HashSet<bool> _differing = []; // the first that differs tells where; those after it must differ too
    private byte[] _chain = ChainHash.Start.ToArray();
    private byte[] _fromKept = ChainHash.Start.ToArray();
    private byte[] _fromEvents = ChainHash.Start.ToArray();
    private long _fits;
    private long _through;

    /// <summary>Heads that fit, by whose they are.</summary>
    public int ObserversFit { get; private set; }

    public int PublishedFit { get; private set; }

    /// <summary>Up to here the chain is kept.</summary>
    public long KeptThrough { get; private set; }

    /// <summary>The chain as the log is now.</summary>
    public string Head => Convert.ToHexStringLower(_chain);

    /// <param name="events">Of one block, in order.</param>
    /// <param name="number">Of the block.</param>
    /// <param name="block">What is kept of it; null where nothing is.</param>
    /// <param name="isLast">Nothing is kept after it.</param>
    public void Add(IReadOnlyList<StoredEvent> events, long number, ChainBlock? block, bool isLast)
    {
        var position = ChainBlock.FirstOf(number);
        foreach (var stored in events)
        {
            Miss(block, position, stored.Position);
            Add(stored, block);
            position = stored.Position + 1;
        }

        Miss(block, position, block?.Through + 1 ?? position);
        if (block is not null)
        {
            KeptThrough = block.Through;
            if (_through < block.Through)
            {
                End(block); // its last event is missing
            }
        }
        else if (!isLast)
        {
            _findings.Add(new(LogDamage.ChainMissing, ChainBlock.FirstOf(number), ChainBlock.FirstOf(number + 1) - 1));
        }
    }

    /// <summary>Everything that was found, when all blocks have been added.</summary>
    public IReadOnlyList<LogFinding> Finish()
    {
        while (_heads.TryDequeue(out var head))
        {
            Compare(head, fits: false);
        }

        var damage = _deviations.Explain(_through).Concat(_findings).OrderBy(finding => finding.From).ToList();
        return damage.Exists(finding => finding.Damage is not (LogDamage.HeadChanged or LogDamage.ObserverDiffers))
            ? [.. damage.Where(finding => finding.Damage != LogDamage.HeadChanged)] // follows from the other
            : damage;
    }

    private void Add(in StoredEvent stored, ChainBlock? block)
    {
        var own = ChainHash.OfEvent(stored);
        (_chain, _through) = (ChainHash.Next(_chain, stored.Position, own), stored.Position);
        (_fromKept, _fromEvents) = (ChainHash.Next(_fromKept, stored.Position, own), ChainHash.Next(_fromEvents, stored.Position, own));
        if (block?.PrintAt(stored.Position) is { } kept)
        {
            if (kept != ChainHash.PrintOf(own))
            {
                _deviations.Add(stored.Position, ChainHash.PrintOf(own), kept);
            }

            if (stored.Position == block.Through)
            {
                End(block);
            }
        }

        while (_heads.TryPeek(out var head) && head.Position <= stored.Position)
        {
            _heads.Dequeue();
            Compare(head, head.Position == stored.Position && head.Hash == Convert.ToHexStringLower(_chain));
        }
    }

    private void Miss(ChainBlock? block, long from, long until)
    {
        for (var position = from; position < until; position++)
        {
            _deviations.Add(position, null, block?.PrintAt(position));
        }
    }

    /// <summary>
    /// Each block is held against the one before it, as it is kept or as its events make it, so that damage in one does not hide damage in the next and is not
    /// told again.
    /// </summary>
    private void End(ChainBlock block)
    {
        var fits = _fromKept.AsSpan().SequenceEqual(block.Hash) || _fromEvents.AsSpan().SequenceEqual(block.Hash);
        var isExplained = _deviations.IsWithin(ChainBlock.FirstOf(block.Number), block.Through);
        if (!fits && !isExplained)
        {
            _findings.Add(new(LogDamage.ChainChanged, ChainBlock.FirstOf(block.Number), block.Through));
        }

        _fromKept = block.Hash;
        _fromEvents = fits || isExplained ? block.Hash : _fromEvents;
    }

    private void Compare(KeptHead head, bool fits)
    {
        if (fits)
        {
            _fits = Math.Max(_fits, head.Position);
            (ObserversFit, PublishedFit) = head.IsObservers ? (ObserversFit + 1, PublishedFit) : (ObserversFit, PublishedFit + 1);
        }
        else if (_differing.Add(head.IsObservers))
        {
            _findings.Add(new(head.IsObservers ? LogDamage.ObserverDiffers : LogDamage.HeadChanged, _fits + 1, Math.Max(head.Position, _fits + 1)));
        }
    }
}
