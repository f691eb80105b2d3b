namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>What has been done to the log.</summary>
public enum LogDamage
{
    /// <summary>Rows are gone, and others stand after them.</summary>
    Deleted,

    /// <summary>Rows are gone, and those after them were moved up to hide it.</summary>
    TakenOut,

    /// <summary>The end of the log is gone.</summary>
    CutOff,

    /// <summary>A row is another than was recorded.</summary>
    Changed,

    /// <summary>Two rows have changed places.</summary>
    Exchanged,

    /// <summary>Rows were put in, and those after them were moved on.</summary>
    Inserted,

    /// <summary>What is kept of the chain does not fit the events, though each of them fits what is kept of it.</summary>
    ChainChanged,

    /// <summary>Parts of what is kept of the chain are gone.</summary>
    ChainMissing,

    /// <summary>A head that was published here is another now, or the log before it is.</summary>
    HeadChanged,

    /// <summary>A head that an observer kept does not fit: the log was changed, and the chain here with it.</summary>
    ObserverDiffers,
}

/// <param name="Damage">What has been done.</param>
/// <param name="From">The first position concerned.</param>
/// <param name="Through">The last one. Of two that were exchanged the second.</param>
public sealed record LogFinding(LogDamage Damage, long From, long Through);

/// <summary>A head as somebody kept it.</summary>
/// <param name="Position">The last event that it covers.</param>
/// <param name="Hash">In lower-case hex.</param>
/// <param name="IsObservers">From an observer's file, and not from the database.</param>
public sealed record KeptHead(long Position, string Hash, bool IsObservers);
