namespace CommunityAction.Participation.Domain.Ports;

/// <summary>What became of an append. An outage is an <see cref="EventStoreUnavailableException"/>, not an outcome.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <param name="Position">Of the last event written, gap-free and in commit order over the whole log.</param>
    /// <param name="Repeated">True when the same command had been written before; nothing was written now.</param>
    public sealed record Written(long Position, bool Repeated = false) : AppendOutcome;

    /// <summary>Another append came first: nothing was written.</summary>
    public sealed record VersionConflict : AppendOutcome;

    /// <summary>A guard did not hold: nothing was written.</summary>
    public sealed record GuardFailed : AppendOutcome;
}

/// <summary>The log could not be reached in time. The append may or may not have been written; sending it again is safe.</summary>
public sealed class EventStoreUnavailableException : Exception
{
    public EventStoreUnavailableException()
    {
    }

    public EventStoreUnavailableException(string message)
        : base(message)
    {
    }

    public EventStoreUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
