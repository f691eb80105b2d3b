using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>What a hall may see of a panel that meets in public: the order and the money. No score, no member and no reason.</summary>
[Authorize(Policies.Watch)]
public sealed class ScreenModel(PanelRooms rooms, PanelTexts texts) : PageModel
{
    public RoomView Room { get; private set; } = null!;

    public long Sequence { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? part)
    {
        if (rooms.Find(new PanelId(id)) is not { Rules.IsPublic: true } panel)
        {
            return NotFound();
        }

        Room = RoomView.Of(panel, new(null, IsClerk: false), rooms.PotsOf(panel), await texts.OfAsync(panel, HttpContext.RequestAborted));
        Sequence = rooms.SequenceOf(panel);
        return part is null ? Page() : Partial("_ScreenOrder", Room);
    }
}
