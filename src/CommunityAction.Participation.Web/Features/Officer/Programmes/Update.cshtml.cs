using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Pictures;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>Posts news or a decision to a programme's page.</summary>
[Authorize(Policies.Officer)]
[RequestSizeLimit(PictureDesk.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureDesk.LargestForm)]
public sealed class UpdateModel(PictureDesk pictures) : ProgrammePage
{
    public string Kind { get; private set; } = "news";

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string PictureDescription { get; private set; } = "";

    public IActionResult OnGet(Guid id) => Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, IFormFile? picture)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        (Kind, Title, Text, PictureDescription) = (Typed("kind"), Typed("title"), Typed("text"), Typed("pictureDescription"));
        PostUpdate Post(Picture? shown) => new(Programme.Id, Kind == "decision" ? UpdateKind.Decision : UpdateKind.News, Title, Text, shown);
        return await SendWithPictureAsync(pictures, picture, PictureDescription, Post);
    }
}
