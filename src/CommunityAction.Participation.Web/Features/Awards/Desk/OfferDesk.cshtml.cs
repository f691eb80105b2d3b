using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants.Desk;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Awards.Desk;

/// <summary>Offers a group what was decided, until a moment.</summary>
[Authorize(Policies.Officer)]
public sealed class OfferDeskModel(AwardFiles files, IDatabaseClock clock) : AwardDeskPage
{
    private const int UsualDays = 28;

    public string Day { get; private set; } = "";

    public string Time { get; private set; } = "17:00";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Day = Moments.ToLondon(clock.Now.AddDays(UsualDays)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await LoadCaseAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadCaseAsync(id))
        {
            return NotFound();
        }

        (Day, Time) = (Typed("expires"), Typed("expires-time"));
        return RoundForm.MomentOf(Day, Time) is { } until
            ? await DoneAsync(() => Desk.OfferAsync(Grant, until, Caller, HttpContext.RequestAborted), Path)
            : Refuse(Refusal.Of("moment-missing", "expires"));
    }

    private async Task<bool> LoadCaseAsync(Guid application) => await LoadAsync(await files.OfAsync(new Domain.Grants.ApplicationId(application), HttpContext.RequestAborted));
}
