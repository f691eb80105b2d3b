using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>Gives a part of the draft another title.</summary>
[Authorize(Policies.Officer)]
public sealed class EditPartModel : DraftPage
{
    public string PartTitle { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, string part)
    {
        if (!await LoadDraftAsync(id) || Draft.Form.Find(part) is not { } section)
        {
            return NotFound();
        }

        PartTitle = section.Title;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string part)
    {
        if (!await LoadDraftAsync(id) || Draft.Form.Find(part) is null)
        {
            return NotFound();
        }

        PartTitle = Typed("title");
        return await KeepAsync(Draft.Form.RenameSection(part, PartTitle), $"{FormPath}#at-{part}", _ => "title");
    }
}
