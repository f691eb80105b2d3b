using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Which letters somebody who is signed in wants.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LettersModel(MailChoices choices) : PageModel
{
    public IReadOnlyList<MailChoice> Choices { get; private set; } = [];

    /// <summary>They were saved just now.</summary>
    public bool Saved { get; private set; }

    private IReadOnlyList<MailTopic> ToChoose => MailTopics.ToChoose(User.IsInRole(Roles.Officer));

    public async Task OnGetAsync(bool saved = false)
    {
        Saved = saved;
        Choices = await choices.AllOfAsync(User.Person()!.Value, ToChoose, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var wanted = Request.Form["topic"].ToHashSet(StringComparer.Ordinal);
        foreach (var topic in ToChoose)
        {
            await choices.ChooseAsync(User.Person()!.Value, topic, wanted.Contains(topic.ToString()), HttpContext.RequestAborted);
        }

        Response.Headers.Location = "/account/letters?saved=true";
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
