using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>The draft as lines of text: to write it in one go, or to take it to another fund.</summary>
[Authorize(Policies.Officer)]
[RequestSizeLimit(256 * 1024)]
public sealed class FormTextModel : DraftPage
{
    public string Lines { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadDraftAsync(id))
        {
            return NotFound();
        }

        Lines = FormLines.Write(Draft.Form);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadDraftAsync(id))
        {
            return NotFound();
        }

        Lines = Typed("form");
        var found = new List<Refusal>();
        var form = FormLines.ReadForm(Lines, found) with { HidesGroup = Draft.Form.HidesGroup };
        return found.Count > 0 ? Refuse(found) : await KeepAsync(new(form, form.Problems().FirstOrDefault()), FormPath, _ => "form");
    }
}
