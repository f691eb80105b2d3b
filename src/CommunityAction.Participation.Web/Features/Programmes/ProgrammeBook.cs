using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>Every programme with what happened in it: in memory on every node, from the log.</summary>
public sealed class ProgrammeBook : IRemembers
{
    private readonly ConcurrentDictionary<ProgrammeId, ProgrammeView> _programmes = [];

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<ProgrammeFact>();

    /// <summary>In the order in which they were first drafted, drafts and closed ones included.</summary>
    public IEnumerable<ProgrammeView> All => _programmes.Values.OrderBy(view => view.DraftedAt);

    /// <summary>What people see: all but drafts.</summary>
    public IEnumerable<ProgrammeView> Published => All.Where(view => view.Programme.Status != ProgrammeStatus.Draft);

    /// <summary>Null when there is none.</summary>
    public ProgrammeView? Find(ProgrammeId id) => _programmes.GetValueOrDefault(id);

    public void Apply(RecordedEvent recorded)
    {
        var id = new ProgrammeId(recorded.Stream);
        var fact = (ProgrammeFact)recorded.Fact!;
        var before = Find(id) ?? new(Programme.Nothing, [], recorded.At);
        _programmes[id] = before with { Programme = Programme.Evolve(before.Programme, fact), History = before.History.Add(new(recorded.At, fact, recorded.Envelope?.Actor ?? "")) };
    }
}

/// <param name="Programme">As it stands.</param>
/// <param name="History">All facts, oldest first.</param>
/// <param name="DraftedAt">UTC.</param>
public sealed record ProgrammeView(Programme Programme, ImmutableList<DatedFact> History, DateTimeOffset DraftedAt)
{
    public ProgrammeId Id => Programme.Id;

    public ProgrammeOutline Outline => Programme.Outline;

    /// <summary>Facts of one kind with their moments, newest first.</summary>
    public IEnumerable<(DateTimeOffset At, TFact Fact)> Latest<TFact>()
        where TFact : ProgrammeFact =>
        from dated in History.Reverse()
        where dated.Fact is TFact
        select (dated.At, (TFact)dated.Fact);
}

/// <param name="At">UTC, by the database's clock.</param>
/// <param name="Fact">What happened.</param>
/// <param name="By">A role and an id, as the log has it.</param>
public sealed record DatedFact(DateTimeOffset At, ProgrammeFact Fact, string By);
