using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Pictures;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>Says how one piece of work stands.</summary>
[Authorize(Policies.Officer)]
[RequestSizeLimit(PictureDesk.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureDesk.LargestForm)]
public sealed class ReportModel(PictureDesk pictures) : ProgrammePage
{
    public DeliveryItem Item { get; private set; } = null!;

    public string Status { get; private set; } = "";

    public string Progress { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string PictureDescription { get; private set; } = "";

    public IActionResult OnGet(Guid id, int item)
    {
        if (!Find(id, item))
        {
            return NotFound();
        }

        (Status, Progress) = (Item.Status.ToString(), Item.Progress.ToString(CultureInfo.InvariantCulture));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int item, IFormFile? picture)
    {
        if (!Find(id, item))
        {
            return NotFound();
        }

        (Status, Progress, Text, PictureDescription) = (Typed("status"), Typed("progress"), Typed("text"), Typed("pictureDescription"));
        if (!Enum.TryParse<DeliveryStatus>(Status, out var status) || !Enum.IsDefined(status) || !int.TryParse(Progress, NumberStyles.None, CultureInfo.InvariantCulture, out var progress))
        {
            return Refuse(Refusal.Of("progress-wrong", "progress"));
        }

        ReportDelivery Report(Picture? shown) => new(Programme.Id, item, status, progress, Text, shown);
        return await SendWithPictureAsync(pictures, picture, PictureDescription, Report);
    }

    private bool Find(Guid id, int item)
    {
        if (!Load(id) || item < 1 || item > Programme.Delivery.Count)
        {
            return false;
        }

        Item = Programme.Delivery[item - 1];
        return true;
    }
}
