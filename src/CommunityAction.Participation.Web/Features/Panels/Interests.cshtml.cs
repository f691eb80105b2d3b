using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>What ties a member to each applicant, before they see more than its name; and later, when something comes to mind.</summary>
[Authorize(Policies.PanelMember)]
public sealed class InterestsModel(PanelRooms rooms, PanelDesk desk, PanelTexts texts) : PanelPage(rooms, desk)
{
    /// <summary>The answer "nothing ties me to them".</summary>
    public const string None = "none";

    public RoomView Room { get; private set; } = null!;

    public IReadOnlyList<InterestEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!Load(id) || Viewer.Member is null)
        {
            return NotFound();
        }

        await ShowAsync();
        return Page();
    }

    /// <summary>Each answer is a command of its own: what is said about one applicant stays said, whatever is wrong with another.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!Load(id) || Viewer.Member is not { } member)
        {
            return NotFound();
        }

        await ShowAsync();
        var caller = HttpContext.CallerAs(Roles.PanelMember);
        foreach (var entry in Entries)
        {
            var answer = Request.Form.Text($"i-{entry.Key}");
            var isKind = Enum.TryParse<InterestKind>(answer, out var kind) && Enum.IsDefined(kind);
            if ((answer != None && !isKind) || AnswerOf(entry) == answer)
            {
                continue;
            }

            var note = Request.Form.Text($"n-{entry.Key}");
            if (note.Length > PanelDesk.LongestText)
            {
                return Refuse(Refusal.Of("panel-text-too-long", $"n-{entry.Key}", PanelDesk.LongestText, note.Length));
            }

            var kept = isKind && note.Length > 0 ? await Desk.KeepAsync(Panel.Id, note, HttpContext.RequestAborted) : null;
            foreach (var application in entry.Applications.Where(application => !application.HasStoodBack(member)))
            {
                if (await Desk.SendAsync(HttpContext, new DeclareInterest(Panel.Id, application.Item.Application, member, isKind ? kind : null, kept), caller with { CommandId = Guid.CreateVersion7() }) is { } refusal)
                {
                    return Refuse(refusal);
                }
            }
        }

        return SeeOther($"/panel/{id}");
    }

    /// <summary>What they said; empty while they said nothing, or not the same about all that a group sent.</summary>
    public string AnswerOf(InterestEntry entry) =>
        entry.Applications.Select(application => application.Declared.TryGetValue(Viewer.Member!.Value, out var kind) ? kind?.ToString() ?? None : "").Distinct().ToList() is [var same] ? same : "";

    public bool HasStoodBack(InterestEntry entry) => entry.Applications.All(application => application.HasStoodBack(Viewer.Member!.Value));

    private async Task ShowAsync()
    {
        var names = await texts.OfAsync(Panel, HttpContext.RequestAborted);
        Room = RoomView.Of(Panel, Viewer, Rooms.PotsOf(Panel), names);
        Entries = InterestEntry.Of(Room, names);
    }
}
