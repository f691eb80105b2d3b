using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>Changes a question of the draft, or moves it to another part.</summary>
[Authorize(Policies.Officer)]
public sealed class EditQuestionModel : QuestionPage
{
    public FormQuestion Question { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string key)
    {
        if (!await LoadAsync(id, key))
        {
            return NotFound();
        }

        Typing = QuestionForm.Of(Question, Section.Key);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string key)
    {
        if (!await LoadAsync(id, key))
        {
            return NotFound();
        }

        Typing = QuestionForm.Read(Request.Form);
        return await KeepAsync(Draft.Form.ChangeQuestion(Typing.ToQuestion(Card!, key), Typing.Section), $"{FormPath}#at-{key}", QuestionForm.FieldOf);
    }

    private async Task<bool> LoadAsync(Guid id, string key)
    {
        if (!await LoadDraftAsync(id) || Draft.Form.SectionOf(key) is not { } section)
        {
            return false;
        }

        (Section, Question) = (section, section.Questions.First(question => question.Key == key));
        Card = QuestionCard.Of(Question);
        return true;
    }
}
