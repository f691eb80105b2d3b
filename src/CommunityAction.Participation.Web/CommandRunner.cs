using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web;

/// <summary>Load, fold, decide, append; once more when another command came first. The same command id again writes nothing and gets the same answer.</summary>
public sealed class CommandRunner(IEventStore log, IDatabaseClock clock)
{
    public Task<CommandReply> RunAsync<TState, TFact>(ICommand<TState, TFact> command, Caller caller, CancellationToken cancel = default)
        where TState : IState<TState, TFact>
        where TFact : class =>
        RunAsync([CommandStep.Of(command)], [], caller, cancel);

    /// <param name="steps">Each on a stream of its own; all are written, or none.</param>
    /// <param name="also">Other streams to write in the same append.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops waiting; what was sent may still be written.</param>
    public async Task<CommandReply> RunAsync(IReadOnlyList<CommandStep> steps, IReadOnlyList<StreamAppend> also, Caller caller, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var streams = new List<StreamAppend>(also);
            var guards = new List<Guard>();
            long position = 0;
            var open = new Queue<CommandStep>(steps);
            while (open.TryDequeue(out var step))
            {
                var events = await log.ReadStreamAsync(step.Stream, cancel: cancel);
                if (events.FirstOrDefault(e => e.Envelope?.CommandId == caller.CommandId) is { } done)
                {
                    return CommandReply.At(done.Position);
                }

                var outcome = step.Decide(events, clock.Now);
                if (outcome.Refusal is { } refusal)
                {
                    return CommandReply.Refused(refusal);
                }

                position = events.Count == 0 ? 0 : events[^1].Position;
                if (outcome.Guard is { } guard)
                {
                    guards.Add(guard);
                }

                if (outcome.Facts.Count > 0)
                {
                    streams.Add(new(step.Stream, events.Count, outcome.Facts));
                }

                foreach (var next in outcome.Then)
                {
                    open.Enqueue(next);
                }
            }

            if (streams.Count == also.Count)
            {
                return CommandReply.At(position);
            }

            switch (await log.AppendAsync(new(streams, guards, new(caller.CommandId, caller.Actor, caller.CommandId)), cancel))
            {
                case AppendOutcome.Written written:
                    return CommandReply.At(written.Position);
                case var _ when attempt == 2:
                    return CommandReply.Refused(Refusal.Of("changed-meanwhile"));
            }
        }
    }
}

/// <summary>Who sends a command: an actor such as <c>officer:desk</c>, and the command's id.</summary>
public sealed record Caller(string Actor, Guid CommandId)
{
    public static Caller System(string what) => new("system:" + what, Guid.CreateVersion7());
}

/// <summary>Either where the log stands now, so that a page can wait for it, or why not.</summary>
public sealed record CommandReply(long Position, Refusal? Refusal)
{
    public static CommandReply At(long position) => new(position, null);

    public static CommandReply Refused(Refusal refusal) => new(0, refusal);
}
