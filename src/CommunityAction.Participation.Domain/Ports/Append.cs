namespace CommunityAction.Participation.Domain.Ports;

/// <summary>All that one command writes: every stream or none.</summary>
/// <param name="Streams">At least one, each stream once.</param>
/// <param name="Guards">Conditions on streams that are read and not written; may be empty.</param>
/// <param name="Envelope">Who, when and why; null for a ballot, which has none.</param>
public sealed record Append(IReadOnlyList<StreamAppend> Streams, IReadOnlyList<Guard> Guards, Envelope? Envelope)
{
    public static Append To(Guid stream, long expectedVersion, Envelope? envelope, params object[] facts) =>
        new([new StreamAppend(stream, expectedVersion, facts)], [], envelope);
}

/// <param name="Stream">The stream's id.</param>
/// <param name="ExpectedVersion">The version the decision was taken on; 0 for a stream that must not exist yet.</param>
/// <param name="Facts">In order, at least one; each has a stored name.</param>
/// <param name="FirstEventId">The id of the first event, by which a repeated append is recognised; derived from the command when null.</param>
public sealed record StreamAppend(Guid Stream, long ExpectedVersion, IReadOnlyList<object> Facts, Guid? FirstEventId = null);

/// <summary>
/// "That other stream is still at this version, and the database's clock is before this moment": checked under the lock that orders all appends,
/// so nothing can slip in between.
/// </summary>
/// <param name="Stream">The stream that must not have moved.</param>
/// <param name="Version">Its version when the decision was taken.</param>
/// <param name="Before">The moment itself is too late; null when time does not matter.</param>
public sealed record Guard(Guid Stream, long Version, DateTimeOffset? Before = null);

/// <summary>Who did it, on whose behalf and in answer to what. Ids only, never a name.</summary>
/// <param name="CommandId">The command's id: the same command again writes nothing and gets the same answer.</param>
/// <param name="Actor">A role and an id, such as <c>officer:7</c>, or <c>system:deadline</c>.</param>
/// <param name="CorrelationId">One for the whole chain of commands that one person's action set off.</param>
/// <param name="CausationId">The event or command that led to this one, if any.</param>
public sealed record Envelope(Guid CommandId, string Actor, Guid CorrelationId, Guid? CausationId = null);
