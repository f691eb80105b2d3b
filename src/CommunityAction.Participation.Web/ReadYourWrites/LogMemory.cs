using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.ReadYourWrites;

/// <summary>What a node keeps in memory of some facts: small, and read by nearly every page.</summary>
public interface IRemembers
{
    /// <summary>The stored names it reads.</summary>
    IReadOnlyList<string> Reads { get; }

    /// <summary>In the order of the log, each once; by one reader, while pages read.</summary>
    void Apply(RecordedEvent recorded);
}

/// <summary>Reads the log once for all that remember.</summary>
public sealed class LogMemory(IEventStore log, IEnumerable<IRemembers> all, ILogger<LogMemory> logger) : LogFollower("what pages know", log, logger)
{
    private const int PageSize = 5_000;

    private readonly IRemembers[] _all = [.. all];
    private readonly string[] _names = [.. all.SelectMany(one => one.Reads).Distinct()];

    protected override async Task<bool> ReadPageAsync(CancellationToken cancel)
    {
        var page = await Log.ReadAllAsync(Position, PageSize, _names, cancel);
        foreach (var recorded in page.Events)
        {
            Apply(recorded);
        }

        StandAt(page.Through);
        return !page.IsLast;
    }

    private void Apply(RecordedEvent recorded)
    {
        try
        {
            foreach (var one in _all.Where(one => one.Reads.Contains(recorded.StoredName)))
            {
                one.Apply(recorded);
            }
        }
        catch (Exception problem)
        {
            Logger.LogError(problem, "Event {Position} ({StoredName}) cannot be remembered", recorded.Position, recorded.StoredName);
        }
    }
}
