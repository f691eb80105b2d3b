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
        foreach (var application in Panel.Applications.Values)
        {
            var answer = Request.Form.Text($"i-{application.Item.Application}");
            var isKind = Enum.TryParse<InterestKind>(answer, out var kind) && Enum.IsDefined(kind);
            if ((answer != None && !isKind) || AnswerOf(application) == answer)
            {
                continue;
            }

            var note = Request.Form.Text($"n-{application.Item.Application}");
            if (note.Length > PanelDesk.LongestText)
            {
                return Refuse(Refusal.Of("panel-text-too-long", $"n-{application.Item.Application}", PanelDesk.LongestText, note.Length));
            }

            var kept = isKind && note.Length > 0 ? await Desk.KeepAsync(Panel.Id, note, HttpContext.RequestAborted) : null;
            if (await Desk.SendAsync(HttpContext, new DeclareInterest(Panel.Id, application.Item.Application, member, isKind ? kind : null, kept), caller with { CommandId = Guid.CreateVersion7() }) is { } refusal)
            {
                return Refuse(refusal);
            }
        }

        return SeeOther($"/panel/{id}");
    }

    /// <summary>What they said; empty while they said nothing.</summary>
    public string AnswerOf(PanelApplication application) => application.Declared.TryGetValue(Viewer.Member!.Value, out var kind) ? kind?.ToString() ?? None : "";

    private async Task ShowAsync() => Room = RoomView.Of(Panel, Viewer, Rooms.PotsOf(Panel), await texts.OfAsync(Panel, HttpContext.RequestAborted));
}
