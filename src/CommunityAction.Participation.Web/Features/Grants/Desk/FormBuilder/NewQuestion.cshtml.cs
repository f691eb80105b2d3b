using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>Adds a question to a part of the draft: first its kind, from cards, then what that kind needs.</summary>
[Authorize(Policies.Officer)]
public sealed class NewQuestionModel : QuestionPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, string part, [FromQuery] string? kind)
    {
        if (!await LoadAsync(id, part, kind))
        {
            return NotFound();
        }

        Typing = QuestionForm.Of(Card?.Blank ?? new FormQuestion("", QuestionKind.Text, ""), part);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string part, [FromQuery] string? kind)
    {
        if (!await LoadAsync(id, part, kind) || Card is not { } card)
        {
            return NotFound();
        }

        Typing = QuestionForm.Read(Request.Form) with { Section = part };
        var changed = Draft.Form.AddQuestion(Typing.ToQuestion(card, card.Key), part);
        var added = changed.Form.Find(part)?.Questions is [.., { } last] ? last.Key : "";
        return await KeepAsync(changed, $"{FormPath}#at-{added}", QuestionForm.FieldOf);
    }

    private async Task<bool> LoadAsync(Guid id, string part, [FromQuery] string? kind)
    {
        if (!await LoadDraftAsync(id) || Draft.Form.Find(part) is not { } section)
        {
            return false;
        }

        Section = section;
        Card = QuestionCard.For(Draft.Form).FirstOrDefault(card => card.Slug == kind);
        return true;
    }
}
