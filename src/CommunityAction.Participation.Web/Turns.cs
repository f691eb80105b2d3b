using System.Collections.Concurrent;

namespace CommunityAction.Participation.Web;

/// <summary>Has those who write to one thing take turns on this node. Against another node the versions of its streams decide: the loser tries again, on what is there by then.</summary>
public sealed class Turns<TKey>
    where TKey : notnull
{
    private const int MostAttempts = 20;
    private readonly ConcurrentDictionary<TKey, SemaphoreSlim> _turns = [];

    public async Task<CommandReply> TakeAsync(TKey key, Func<Task<CommandReply>> attempt, CancellationToken cancel)
    {
        var turn = _turns.GetOrAdd(key, static _ => new(1));
        await turn.WaitAsync(cancel);
        try
        {
            for (var number = 1; ; number++)
            {
                var reply = await attempt();
                if (reply.Refusal?.Code != "changed-meanwhile" || number == MostAttempts)
                {
                    return reply;
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }
}
