using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Live;

/// <summary>Feeds this node's boards: facts of polls from the log, ballots from the ballot box.</summary>
public sealed class BoardFeed(PollBoards boards, IEventStore log, IBallotBox ballots, ILogger<BoardFeed> logger)
    : LogFollower("boards", log, logger)
{
    private const int PageSize = 10_000;
    private static readonly IReadOnlyList<string> PollNames = EventCatalogue.NamesOf<PollFact>();

    /// <summary>The first event that could not be put on its board, or null. The other boards go on.</summary>
    public string? Unreadable { get; private set; }

    /// <summary>Facts and ballots in the order of the log, so that a board's sequence number never stands for two states of it.</summary>
    protected override async Task<bool> ReadPageAsync(CancellationToken cancel)
    {
        var facts = await Log.ReadAllAsync(Position, PageSize, PollNames, cancel);
        var cast = await ballots.ReadAfterAsync(Position, PageSize, cancel);
        var through = Math.Min(facts.Through, cast.Through);
        var waiting = new Queue<RecordedEvent>(facts.Events);
        foreach (var (position, ballot) in cast.Ballots.TakeWhile(ballot => ballot.Position <= through))
        {
            ApplyUpTo(position, waiting);
            boards.Count(ballot, position);
        }

        ApplyUpTo(through, waiting);
        StandAt(through);
        return !(facts.IsLast && cast.IsLast) || through < Math.Max(facts.Through, cast.Through);
    }

    private void ApplyUpTo(long position, Queue<RecordedEvent> facts)
    {
        while (facts.TryPeek(out var next) && next.Position <= position)
        {
            Apply(facts.Dequeue());
        }
    }

    private void Apply(RecordedEvent recorded)
    {
        try
        {
            boards.Apply(new(recorded.Stream), (PollFact)recorded.Fact!, recorded.Version, recorded.Position);
        }
        catch (Exception problem)
        {
            Unreadable ??= $"event {recorded.Position} ({recorded.StoredName})";
            Logger.LogError(problem, "Event {Position} ({StoredName}) cannot be put on its board", recorded.Position, recorded.StoredName);
        }
    }
}
