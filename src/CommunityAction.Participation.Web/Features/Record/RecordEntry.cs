using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>One thing that happened.</summary>
/// <param name="Position">In the log, and in its address.</param>
/// <param name="At">UTC.</param>
/// <param name="Area">One of <see cref="RecordFilter.Areas"/>.</param>
/// <param name="Fact">What happened.</param>
/// <param name="Actor">A role and an id, as the log has it.</param>
/// <param name="Subject">What it is about.</param>
public sealed record RecordEntry(long Position, DateTimeOffset At, string Area, object Fact, string Actor, RecordSubject Subject)
{
    public string Path => $"/record/{Position}";

    /// <summary>The person who did it; null for a program, for this site itself and for the desk's key.</summary>
    public PersonId? By => Actor.Split(':', 2) is [_, var id] && Guid.TryParse(id, out var person) ? new PersonId(person) : null;
}

/// <param name="Id">The stream that it is about.</param>
/// <param name="Title">Null where it has none, and where it was erased.</param>
/// <param name="Path">Where it is on this site; empty where it has no page.</param>
/// <param name="Owner">Whose proposal or comment it is.</param>
public sealed record RecordSubject(Guid Id, string? Title, string Path, PersonId? Owner);

/// <param name="Entries">The newest first.</param>
/// <param name="HasOlder">There are more.</param>
/// <param name="Total">How many there are on all pages; counted up to <see cref="RecordList.MostCounted"/>.</param>
public sealed record RecordPage(IReadOnlyList<RecordEntry> Entries, bool HasOlder, long Total);
