using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>
/// What a panel that meets on paper takes with it: every application with its answers and a sheet to score it on. Whoever prints it gets what they may read: nothing that they stood back from, nothing
/// before they said what ties them, and nothing that the fund hides from assessors.
/// </summary>
[Authorize(Policies.PanelRoom)]
public sealed class PanelPackModel(PanelRooms rooms, PanelDesk desk, PanelTexts texts, IVault vault, FundBook funds, IEventStore log) : PanelPage(rooms, desk)
{
    /// <summary>What they may read, in the order in which it was put before the panel; null for what was put before it only as a summary.</summary>
    public IReadOnlyList<(RoomRow Row, SentToPanel? Sent, string Summary)> Papers { get; private set; } = [];

    /// <summary>What they have to say something about before they can read it.</summary>
    public int ToDeclare { get; private set; }

    /// <summary>Left out, because they stood back.</summary>
    public int LeftOut { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        var cancel = HttpContext.RequestAborted;
        var room = RoomView.Of(Panel, Viewer, Rooms.PotsOf(Panel), await texts.OfAsync(Panel, cancel));
        var rows = room.Ranked.Concat(room.Waiting).ToDictionary(row => row.Id);
        var items = Panel.Rules!.Items.Select(item => rows[item.Application]).ToList();
        var readable = items.Where(row => Viewer.MayRead(row.Application)).ToList();
        (LeftOut, ToDeclare) = (items.Count(row => row.State == RowState.StoodBack), items.Count(row => row.State == RowState.ToDeclare));
        var summaries = await vault.ReadAsync([.. readable.Select(row => row.Application.Item.Summary).OfType<TextRef>()], cancel);
        var papers = new List<(RoomRow, SentToPanel?, string)>();
        foreach (var row in readable)
        {
            var file = await ApplicationFile.ReadAsync(row.Id, funds, log, vault, cancel);
            papers.Add((row, file is null ? null : new SentToPanel(file, Panel, row.Application, Viewer), row.Application.Item.Summary is { } summary ? summaries.GetValueOrDefault(summary.Id) ?? "" : ""));
        }

        Papers = papers;
        return Page();
    }
}
