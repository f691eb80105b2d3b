using System.Globalization;
using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>The published heads of the log's chain, and how to check with them.</summary>
[Authorize(Policies.Read)]
public sealed class HeadsModel(LogChain chain, MailChoices choices, IDatabaseClock clock) : PageModel
{
    private const int PageSize = 48;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ChainHead> Heads { get; private set; } = [];

    /// <summary>There are older ones: those before this hour.</summary>
    public DateTimeOffset? Older { get; private set; }

    /// <summary>Whether who is signed in gets them by letter; null for a stranger.</summary>
    public bool? Wanted { get; private set; }

    /// <summary>The choice was saved just now.</summary>
    public bool Saved { get; private set; }

    public async Task OnGetAsync(string? before = null, bool saved = false)
    {
        var until = DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var given) ? given : clock.Now.AddHours(1);
        var found = await chain.HeadsAsync(until.ToUniversalTime(), PageSize + 1, HttpContext.RequestAborted);
        Heads = [.. found.Take(PageSize)];
        Older = found.Count > PageSize ? Heads[^1].Hour : null;
        if (User.Person() is { } person)
        {
            Wanted = (await choices.AllOfAsync(person, [MailTopic.Heads], HttpContext.RequestAborted))[0].Wanted;
            Saved = saved;
        }
    }
}
