using System.Security.Claims;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Sends an officer's commands from a form, so that the next page shows what came of them.</summary>
public sealed class OfficerDesk(PollDrafting drafting, IBell bell)
{
    public static Caller CallerOf(HttpContext http) => http.CallerAs(Roles.Officer);

    /// <summary>How the log names an officer: by their id when they are signed in as themselves; all who use the key are one, <c>officer:desk</c>.</summary>
    public static string ActorOf(ClaimsPrincipal user) => $"{Roles.Officer}:{user.Identity!.Name}";

    /// <summary>Null when it is done, else why not.</summary>
    public async Task<Refusal?> SendAsync(HttpContext http, IPollCommand command) =>
        Done(http, await drafting.SendAsync(command, CallerOf(http), http.RequestAborted));

    /// <summary>The poll that this very form has made before; null when it has made none.</summary>
    public async Task<PollId?> FindAsync(HttpContext http) => (await drafting.FindAsync(CallerOf(http), http.RequestAborted))?.Poll;

    public async Task<DraftReply> DraftAsync(HttpContext http, PollRules rules)
    {
        var drafted = await drafting.DraftAsync(rules, CallerOf(http), http.RequestAborted);
        Done(http, drafted.Reply);
        return drafted;
    }

    /// <summary>Drafts a poll and opens it. The sweep would do so too, a moment after the officer has been shown a poll that is not open.</summary>
    public async Task<DraftReply> OpenAtOnceAsync(HttpContext http, PollRules rules)
    {
        var drafted = await DraftAsync(http, rules);
        if (drafted.Refusal is null)
        {
            var caller = CallerOf(http) with { CommandId = Guid.CreateVersion7() };
            Done(http, await drafting.SendAsync(new OpenPoll(drafted.Poll), caller, http.RequestAborted));
        }

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
