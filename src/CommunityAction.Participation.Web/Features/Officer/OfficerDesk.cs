using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Sends an officer's commands from a form, so that the next page shows what came of them.</summary>
public sealed class OfficerDesk(CommandRunner runner, PollDrafting drafting, DeadlineSweep sweep)
{
    /// <summary>The hidden field by which a form that is sent twice does one thing.</summary>
    public const string CommandField = "commandId";

    public static Caller CallerOf(HttpContext http) => new(
        "officer:" + http.User.Identity!.Name,
        Guid.TryParse(http.Request.Form[CommandField], out var command) ? command : Guid.CreateVersion7());

    /// <summary>Null when it is done, else why not.</summary>
    public async Task<Refusal?> SendAsync(HttpContext http, IPollCommand command) =>
        Done(http, await runner.RunAsync(command, CallerOf(http), http.RequestAborted));

    public async Task<DraftReply> DraftAsync(HttpContext http, PollRules rules)
    {
        var drafted = await drafting.DraftAsync(rules, CallerOf(http), http.RequestAborted);
        Done(http, drafted.Reply);
        return drafted;
    }

    public async Task<DraftReply> ReplaceAsync(HttpContext http, Poll old, string reason, PollRules rules)
    {
        var drafted = await drafting.ReplaceAsync(old, reason, rules, CallerOf(http), http.RequestAborted);
        Done(http, drafted.Reply);
        return drafted;
    }

    private Refusal? Done(HttpContext http, CommandReply reply)
    {
        if (reply.Refusal is null)
        {
            PositionCookie.Set(http, reply.Position);
            sweep.Ring("officer");
        }

        return reply.Refusal;
    }
}
