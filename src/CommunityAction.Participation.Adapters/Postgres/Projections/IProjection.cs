using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Projections;

/// <summary>A reader of the log that keeps tables of its own. They can be dropped and made again from nothing.</summary>
public interface IProjection
{
    /// <summary>With a version, such as <c>poll-list:1</c>. A new version starts from nothing.</summary>
    string Name { get; }

    /// <summary>The stored names it reads.</summary>
    IReadOnlyList<string> Reads { get; }

    /// <summary>Empties its tables.</summary>
    Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel);

    /// <summary>
    /// Adds the statements that write one event down; a page of events goes to the database at once. It may be asked again for an event whose
    /// transaction was lost, never for one that was committed.
    /// </summary>
    void Apply(RecordedEvent recorded, NpgsqlBatch writes);
}
