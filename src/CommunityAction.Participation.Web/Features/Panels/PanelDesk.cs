using System.Collections.Concurrent;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>
/// Sends commands to a panel. Everybody writes to one stream, so that a score and the opening of scores cannot pass each other; on one node they take turns, and what another node wrote in between
/// is decided about once more.
/// </summary>
public sealed class PanelDesk(CommandRunner runner, IVault vault)
{
    /// <summary>Characters of what a member writes.</summary>
    public const int LongestText = 2_000;
    private const int MostAttempts = 20;
    private readonly ConcurrentDictionary<PanelId, SemaphoreSlim> _turns = [];

    public async Task<CommandReply> SendAsync(IPanelCommand command, Caller caller, CancellationToken cancel)
    {
        var turn = _turns.GetOrAdd(command.Panel, static _ => new(1));
        await turn.WaitAsync(cancel);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var reply = await runner.RunAsync<Panel, PanelFact>(command, caller, cancel);
                if (reply.Refusal?.Code != "changed-meanwhile" || attempt == MostAttempts)
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

    /// <summary>From a form, so that the next page shows what came of it. Null when it is done, else why not.</summary>
    public async Task<Refusal?> SendAsync(HttpContext http, IPanelCommand command, Caller caller)
    {
        var reply = await SendAsync(command, caller, http.RequestAborted);
        if (reply.Refusal is null)
        {
            PositionCookie.Set(http, reply.Position);
        }

        return reply.Refusal;
    }

    /// <summary>On the panel's own shelf: a reason in a decision about public money stays when a member leaves.</summary>
    public Task<TextRef> KeepAsync(PanelId panel, string text, CancellationToken cancel) => vault.KeepAsync(new PersonId(panel.Value), text, cancel);
}
