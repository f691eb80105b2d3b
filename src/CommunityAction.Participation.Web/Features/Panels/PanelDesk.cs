using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>
/// Sends commands to a panel. Everybody writes to one stream, so that a score and the opening of scores cannot pass each other; on one node they take turns, and what another node wrote in between
/// is decided about once more.
/// </summary>
public sealed class PanelDesk(CommandRunner runner, IVault vault, FundBook funds)
{
    /// <summary>Characters of what a member writes.</summary>
    public const int LongestText = 2_000;
    private readonly Turns<PanelId> _turns = new();

    public Task<CommandReply> SendAsync(IPanelCommand command, Caller caller, CancellationToken cancel) =>
        _turns.TakeAsync(command.Panel, () => runner.RunAsync([StepOf(command)], [], caller, cancel), cancel);

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

    /// <summary>With the first score, and in one append with it, what the round is scored by is frozen in its fund.</summary>
    private CommandStep StepOf(IPanelCommand command) => CommandStep.Of<Panel, PanelFact>(command, (before, fact) =>
        fact is ScoresSealed && !before.HasScores && funds.OfRound(before.Rules!.Round) is { } of
            ? [CommandStep.Of<Fund, FundFact>(new FreezeCriteria(of.Fund.Id, of.Round.Id, before.Published))]
            : []);

    /// <summary>On the panel's own shelf: a reason in a decision about public money stays when a member leaves.</summary>
    public Task<TextRef> KeepAsync(PanelId panel, string text, CancellationToken cancel) => vault.KeepAsync(new PersonId(panel.Value), text, cancel);
}
