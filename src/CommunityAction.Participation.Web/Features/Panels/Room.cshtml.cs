using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>The panel room: the order and the money as scores are opened, who is here, and what whoever leads the panel can do about it.</summary>
[Authorize(Policies.PanelRoom)]
public sealed class RoomModel(PanelRooms rooms, PanelDesk desk, PanelTexts texts, DrawnRooms drawn) : PanelPage(rooms, desk)
{
    public RoomView Room { get; private set; } = null!;

    public long Sequence { get; private set; }

    /// <summary>The amount that they try out, as typed.</summary>
    public string TriedText { get; private set; } = "";

    public string TriedOn { get; private set; } = "";

    /// <param name="id">The panel.</param>
    /// <param name="part">Anything: only what moves is asked for.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? part)
    {
        var sequence = Rooms.Find(new PanelId(id)) is { } now ? Rooms.SequenceOf(now) : 0; // before the panel: what is drawn may be newer than it says, never older
        if (!Load(id))
        {
            return NotFound();
        }

        var names = await texts.OfAsync(Panel);
        if (part is null || Viewer.Member is not null || Request.Query.ContainsKey("try"))
        {
            Show(names);
            return part is null ? Page() : Partial("_Room", this);
        }

        return drawn.Of(Panel.Id, Viewer.IsClerk ? "officers" : "councillors", (sequence, names), () =>
        {
            Show(names);
            return Partial("_Room", this);
        });
    }

    /// <summary>A member says where they are.</summary>
    public async Task<IActionResult> OnPostAttendanceAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        if (!Enum.TryParse<Presence>(Request.Form.Text("presence"), out var presence) || !Enum.IsDefined(presence))
        {
            return BadRequest();
        }

        return Viewer.Member is { } member ? await DoneAsync(new RecordAttendance(Panel.Id, member, presence)) : Forbid();
    }

    /// <summary>Who leads shows the panel another amount.</summary>
    public async Task<IActionResult> OnPostAmountAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        var (application, pence) = (ApplicationOf(Request.Form.Text("application")), Pence(Request.Form.Text("amount")));
        return Viewer.Member is not { } member ? Forbid()
            : application is null || (pence is null && Request.Form.Text("amount").Length > 0) ? await AgainAsync(Refusal.Of("budget-not-money", "amount", Request.Form.Text("amount")))
            : await DoneAsync(new ProposeAmount(Panel.Id, application.Item.Application, pence == application.Item.RequestedPence ? null : pence, member));
    }

    public async Task<IActionResult> OnPostTieAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        if (Viewer.Member is not { } member || ApplicationOf(Request.Form.Text("first")) is not { } first)
        {
            return Forbid();
        }

        var (reason, refusal) = await KeepAsync("tie-reason");
        if (refusal is not null)
        {
            return await AgainAsync(refusal);
        }

        var ranked = Panel.Rank();
        var place = ranked.FirstOrDefault(each => each.Application == first.Item.Application)?.Place;
        var order = ranked.Where(each => each.Place == place).Select(each => each.Application).OrderByDescending(each => each == first.Item.Application).ToList();
        return await DoneAsync(new PartTie(Panel.Id, order, reason!, member));
    }

    public async Task<IActionResult> OnPostFreezeAsync(Guid id) =>
        !Load(id) ? NotFound()
        : Viewer.Member is not { } member ? Forbid()
        : await DoneAsync(new FreezeOrder(Panel.Id, member, Rooms.PotsOf(Panel)));

    private async Task<IActionResult> DoneAsync(IPanelCommand command) => await SendAsync(command) is { } refusal ? await AgainAsync(refusal) : SeeOther($"/panel/{Panel.Id}");

    private async Task<IActionResult> AgainAsync(Refusal refusal)
    {
        Show(await texts.OfAsync(Panel));
        return Refuse(refusal);
    }

    private void Show(PanelNames names)
    {
        var tried = new Dictionary<ApplicationId, long>();
        TriedText = Request.Query["amount"].ToString().Trim();
        if (ApplicationOf(Request.Query["try"].ToString()) is { } application && Pence(TriedText) is { } pence)
        {
            TriedOn = application.Item.Application.ToString();
            if (pence >= application.Item.Least && pence <= application.Item.RequestedPence)
            {
                tried[application.Item.Application] = pence;
            }
            else
            {
                Errors = new(Texts["This amount cannot be tried"], "amount", Service<Wording.RefusalWording>().Say(Refusal.Of("amount-outside", "amount", application.Item.Least, application.Item.RequestedPence)));
            }
        }

        Room = RoomView.Of(Panel, Viewer, Rooms.PotsOf(Panel), names, tried);
        Sequence = Rooms.SequenceOf(Panel);
    }

    private PanelApplication? ApplicationOf(string typed) => Guid.TryParse(typed, out var id) ? Panel.Applications.GetValueOrDefault(new ApplicationId(id)) : null;

    /// <summary>9,000 or 9000.50; null for anything else.</summary>
    private static long? Pence(string typed) =>
        decimal.TryParse(typed.Replace("£", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds)
        && pounds is >= 0 and < 1_000_000_000 && pounds * 100 == Math.Truncate(pounds * 100) ? (long)(pounds * 100) : null;
}
