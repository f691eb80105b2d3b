using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>The connection that writes the log: opened when it is needed, dropped after a failure. For one thread.</summary>
/// <param name="writer">Connections set up by <see cref="WriterConnection"/>.</param>
/// <param name="recent">Gets what was committed.</param>
/// <param name="log">For what went wrong and does no harm.</param>
internal sealed class LogWriter(NpgsqlDataSource writer, RecentEvents recent, ILogger log) : IDisposable
{
    private readonly Telling _telling = new();
    private AppendCommand? _command;

    /// <summary>How long the other processes may be left without word of the last commit; null when they know.</summary>
    public TimeSpan? MayKeepQuietFor => _telling.Untold > 0 ? _telling.Patience : null;

    /// <summary>So that the first append finds a connection. When there is none to be had, the append itself finds out why.</summary>
    public void WarmUp()
    {
        try
        {
            _command = AppendCommand.Open(writer);
        }
        catch (Exception problem)
        {
            log.LogWarning("The log cannot be written yet: {Problem}", problem.Message);
        }
    }

    /// <summary>Each append's outcome, in order. After an exception nobody knows whether the commit went through; the same appends may be tried again.</summary>
    public AppendOutcome[] Commit(IReadOnlyList<PendingAppend> appends)
    {
        try
        {
            _command ??= AppendCommand.Open(writer);
            var tell = _telling.IsDue(appends.Count);
            var (outcomes, at) = _command.Commit(appends, tell);
            _telling.Committed(recent.Add(appends, outcomes, at), tell);
            return outcomes;
        }
        catch
        {
            Drop();
            throw;
        }
    }

    /// <summary>Tells the other processes of the last commit. A hint that gets lost does no harm: readers look by themselves once in a while.</summary>
    public void Tell()
    {
        try
        {
            _command?.Tell(_telling.Untold);
        }
        catch (Exception problem)
        {
            log.LogWarning("Nobody could be told that the log has moved: {Problem}", problem.Message);
            Drop();
        }

        _telling.Committed(_telling.Untold, told: true);
    }

    public void Dispose() => _command?.Dispose();

    private void Drop()
    {
        recent.Clear();
        _command?.Dispose();
        _command = null;
    }
}
