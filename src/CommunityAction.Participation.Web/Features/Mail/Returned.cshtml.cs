using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Letters that did not arrive, with what the mail server said, until an officer has looked at them.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReturnedModel(ReturnedLetters letters, PeopleRegister people) : FormPage
{
    public IReadOnlyList<ReturnedLetter> Waiting { get; private set; } = [];

    /// <summary>Whoever was erased is absent.</summary>
    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public async Task OnGetAsync()
    {
        Waiting = await letters.WaitingAsync(HttpContext.RequestAborted);
        Names = await people.NamesAsync([.. Waiting.Select(letter => letter.Person).OfType<PersonId>()], HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await letters.LookedAtAsync(id, OfficerDesk.ActorOf(User), HttpContext.RequestAborted);
        return SeeOther("/officer/letters");
    }
}
