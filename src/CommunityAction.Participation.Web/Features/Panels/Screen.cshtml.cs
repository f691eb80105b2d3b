using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>What a hall may see of a panel that meets in public: the order and the money. No score, no member and no reason.</summary>
[Authorize(Policies.Watch)]
public sealed class ScreenModel(PanelRooms rooms, PanelTexts texts, DrawnRooms drawn) : PageModel
{
    public RoomView Room { get; private set; } = null!;

    public long Sequence { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? part)
    {
        var sequence = rooms.Find(new PanelId(id)) is { } now ? rooms.SequenceOf(now) : 0; // before the panel: what is drawn may be newer than it says, never older
        if (rooms.Find(new PanelId(id)) is not { Rules.IsPublic: true } panel)
        {
            return NotFound();
        }

        var names = await texts.OfAsync(panel);
        if (part is not null)
        {
            return drawn.Of(panel.Id, "hall", (sequence, names), () => Partial("_ScreenOrder", RoomFor(panel, names)));
        }

        (Room, Sequence) = (RoomFor(panel, names), rooms.SequenceOf(panel));
        return Page();
    }

    private RoomView RoomFor(Panel panel, PanelNames names) => RoomView.Of(panel, new(null, IsClerk: false), rooms.PotsOf(panel), names);
}
