using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Live;

/// <summary>Feeds this node's boards: facts of polls from the log, ballots from the ballot box. Everything is read before the first page is served.</summary>
public sealed class BoardFeed(PollBoards boards, IEventStore log, IBallotBox ballots, ILogger<BoardFeed> logger) : BackgroundService
{
    private const int PageSize = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(10);
    private static readonly IReadOnlyList<string> PollNames = EventCatalogue.NamesOf<PollFact>();

    private readonly Lock _reading = new();
    private Task? _firstRead;
    private long _position;

    /// <summary>Everything up to here is on the boards.</summary>
    public long Position => Interlocked.Read(ref _position);

    /// <summary>Why the boards stand still, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>The first event that could not be put on its board, or null. The other boards go on.</summary>
    public string? Unreadable { get; private set; }

    /// <summary>Waits until a position is on the boards; false when it is not there in time.</summary>
    public async Task<bool> CaughtUpAsync(long position, TimeSpan patience, CancellationToken cancel)
    {
        for (var until = Environment.TickCount64 + (long)patience.TotalMilliseconds; Position < position;)
        {
            if (Environment.TickCount64 >= until)
            {
                return false;
            }

            await Task.Delay(5, cancel);
        }

        return true;
    }

    /// <summary>Reads what there is, once, however many ask for it.</summary>
    public Task FirstReadAsync(CancellationToken cancel)
    {
        lock (_reading)
        {
            return _firstRead ??= CatchUpAsync(cancel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await FirstReadAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // whoever starts the program is told
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await log.WaitForMoveAsync(Position, Patience, stoppingToken);
                await CatchUpAsync(stoppingToken);
                Problem = null;
                await Task.Delay(Rest, stoppingToken); // a busy log moves a thousand times a second, a board ten times
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                Problem = problem.Message;
                logger.LogWarning("The boards stand still: {Problem}", problem.Message);
                await Task.Delay(300, stoppingToken);
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken cancel)
    {
        while (await ReadPageAsync(cancel))
        {
        }
    }

    /// <summary>Facts and ballots in the order of the log, so that a board's sequence number never stands for two states of it.</summary>
    private async Task<bool> ReadPageAsync(CancellationToken cancel)
    {
        var facts = await log.ReadAllAsync(_position, PageSize, PollNames, cancel);
        var cast = await ballots.ReadAfterAsync(_position, PageSize, cancel);
        var through = Math.Min(facts.Through, cast.Through);
        var waiting = new Queue<RecordedEvent>(facts.Events);
        foreach (var (position, ballot) in cast.Ballots.TakeWhile(ballot => ballot.Position <= through))
        {
            ApplyUpTo(position, waiting);
            boards.Count(ballot, position);
        }

        ApplyUpTo(through, waiting);
        Interlocked.Exchange(ref _position, through);
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
            logger.LogError(problem, "Event {Position} ({StoredName}) cannot be put on its board", recorded.Position, recorded.StoredName);
        }
    }
}
