using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Pictures;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Settings;

/// <summary>The council's name, ways to reach it, colour and logo.</summary>
[Authorize(Policies.Administrator)]
[RequestSizeLimit(PictureDesk.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureDesk.LargestForm)]
public sealed class IndexModel(CouncilSettings council, PictureDesk pictures) : SettingsPage
{
    public CouncilDetails Details { get; private set; } = council.Details;

    public string Accent { get; private set; } = council.Accent;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostDetailsAsync()
    {
        Details = new(Typed("name"), Typed("kind"), Typed("address"), Typed("email"), Typed("phone"));
        return await SendAsync(new ChangeDetails(Details));
    }

    public async Task<IActionResult> OnPostAccentAsync()
    {
        Accent = Typed("accent");
        return await SendAsync(new ChangeAccent(Accent));
    }

    public async Task<IActionResult> OnPostLogoAsync(IFormFile? picture)
    {
        var kept = await pictures.KeepAsync(picture, HttpContext.RequestAborted);
        return kept.Refusal is { } refusal ? Refuse(refusal) : await SendAsync(new ChangeLogo(kept.Path));
    }
}
