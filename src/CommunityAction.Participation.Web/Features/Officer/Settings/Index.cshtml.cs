using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Pictures;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Settings;

/// <summary>The council's name, ways to reach it, how long things may wait, the licence of its open data, the ids of its grants, colour and logo.</summary>
[Authorize(Policies.Administrator)]
[RequestSizeLimit(PictureDesk.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureDesk.LargestForm)]
public sealed class IndexModel(CouncilSettings council, PictureDesk pictures) : SettingsPage
{
    public CouncilDetails Details { get; private set; } = council.Details;

    public string Accent { get; private set; } = council.Accent;

    public DataLicence Licence { get; private set; } = council.Licence;

    public GrantPublisherIds Grants { get; private set; } = council.GrantPublisher ?? new("", "");

    /// <summary>As typed; so are the next two.</summary>
    public string ScreeningDays { get; private set; } = Say(council.Limits.ScreeningDays);

    public string ModerationHours { get; private set; } = Say(council.Limits.ModerationHours);

    public string MessageDays { get; private set; } = Say(council.Limits.MessageDays);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostDetailsAsync()
    {
        Details = new(Typed("name"), Typed("kind"), Typed("address"), Typed("email"), Typed("phone"));
        return await SendAsync(new ChangeDetails(Details));
    }

    public async Task<IActionResult> OnPostLicenceAsync()
    {
        Licence = new(Typed("licence"), Typed("licenceAddress"));
        return await SendAsync(new ChangeLicence(Licence));
    }

    public async Task<IActionResult> OnPostGrantsAsync()
    {
        Grants = new(Typed("grantPrefix"), Typed("grantOrganisation"));
        return Grants.Organisation.Length > 0 && !GrantIds.IsOfAnOrganisation(Grants.Organisation)
            ? Refuse(Refusal.Of("grant-organisation-wrong", "grantOrganisation", Grants.Organisation)) // the form of each register, which the domain of the council does not know
            : await SendAsync(new ChangeGrantPublisher(Grants));
    }

    public async Task<IActionResult> OnPostAccentAsync()
    {
        Accent = Typed("accent");
        return await SendAsync(new ChangeAccent(Accent));
    }

    public async Task<IActionResult> OnPostLimitsAsync()
    {
        (ScreeningDays, ModerationHours, MessageDays) = (Typed("screeningDays"), Typed("moderationHours"), Typed("messageDays"));
        return await SendAsync(new ChangeTimeLimits(new(Whole(ScreeningDays), Whole(ModerationHours), Whole(MessageDays))));
    }

    public async Task<IActionResult> OnPostLogoAsync(IFormFile? picture)
    {
        var kept = await pictures.KeepAsync(picture, HttpContext.RequestAborted);
        return kept.Refusal is { } refusal ? Refuse(refusal) : await SendAsync(new ChangeLogo(kept.Path));
    }

    /// <summary>What is no number is refused as one that is out of range.</summary>
    private static int Whole(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
