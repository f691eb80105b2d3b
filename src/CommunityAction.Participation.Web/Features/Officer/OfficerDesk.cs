using System.Security.Claims;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Sends an officer's commands from a form, so that the next page shows what came of them.</summary>
public sealed class OfficerDesk(CommandRunner runner, PollDrafting drafting, IBell bell)
{
    public static Caller CallerOf(HttpContext http) => http.CallerAs(Roles.Officer);

    /// <summary>How the log names an officer: by their id when they are signed in as themselves; all who use the key are one, <c>officer:desk</c>.</summary>
    public static string ActorOf(ClaimsPrincipal user) => $"{Roles.Officer}:{user.Identity!.Name}";

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
            bell.Ring("officer");
        }

        return reply.Refusal;
    }
}
