using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>The draft of a fund's form: its parts and questions, what still has to be put right, and what is different from the form in use.</summary>
[Authorize(Policies.Officer)]
public sealed class FormBuilderModel : DraftPage
{
    /// <summary>Just now.</summary>
    public bool IsPublished => Request.Query.ContainsKey("published");

    /// <summary>What was typed for a new part.</summary>
    public string NewPart { get; private set; } = "";

    /// <summary>What keeps the draft from being published.</summary>
    public IReadOnlyList<Refusal> Problems => [.. Draft.Form.Problems()];

    /// <summary>From the form in use.</summary>
    public IReadOnlyList<FormChange> Changes => FormComparison.Between(Fund.Form, Draft.Form);

    /// <summary>What "undo" takes back.</summary>
    public IReadOnlyList<FormChange> LastChanges => Draft.Before is { } before ? FormComparison.Between(before, Draft.Form) : [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadDraftAsync(id) ? Page() : NotFound();

    /// <summary>A button of the list: what to do, and with which part or question.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadDraftAsync(id))
        {
            return NotFound();
        }

        var form = Draft.Form;
        var (what, key) = Typed("do").Split(' ') is [var verb, var name] ? (verb, name) : ("", "");
        return what switch
        {
            "part-up" => await KeepAsync(form.MoveSection(key, -1), At(key)),
            "part-down" => await KeepAsync(form.MoveSection(key, 1), At(key)),
            "part-remove" => await KeepAsync(form.RemoveSection(key), At("last-change")),
            "up" => await KeepAsync(form.MoveQuestion(key, -1), At(key)),
            "down" => await KeepAsync(form.MoveQuestion(key, 1), At(key)),
            "copy" => await KeepAsync(form.CopyQuestion(key), At(key)),
            "remove" => await KeepAsync(form.RemoveQuestion(key), At("last-change")),
            _ => await KeepAsync(new(form, Refusal.Of("question-unknown")), FormPath),
        };
    }

    public async Task<IActionResult> OnPostPartAsync(Guid id)
    {
        if (!await LoadDraftAsync(id))
        {
            return NotFound();
        }

        NewPart = Typed("part");
        var changed = Draft.Form.AddSection(NewPart);
        return await KeepAsync(changed, At(changed.Form.Sections is [.., { } last] ? last.Key : ""), _ => "part");
    }

    public async Task<IActionResult> OnPostGroupAsync(Guid id) =>
        await LoadDraftAsync(id) ? await KeepAsync(new(Draft.Form with { HidesGroup = Request.Form["more"].Contains("hides-group") }), FormPath) : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(Guid id) => await LoadDraftAsync(id) ? await KeepAsync(new(Draft.Before ?? Draft.Form), FormPath) : NotFound();

    /// <summary>Back to the form in use; this too can be undone.</summary>
    public async Task<IActionResult> OnPostDropAsync(Guid id) => await LoadDraftAsync(id) ? await KeepAsync(new(Fund.Form), FormPath) : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(Guid id)
    {
        if (!await LoadDraftAsync(id))
        {
            return NotFound();
        }

        if (Overtaken is { } overtaken)
        {
            return await AgainAsync(overtaken);
        }

        var answer = await SendAsync(new PublishForm(Fund.Id, Draft.Form), $"{FormPath}?published=yes");
        if (Errors is null)
        {
            await Service<FormDrafts>().EndAsync(Fund, Draft, HttpContext.RequestAborted);
        }

        return answer;
    }

    private string At(string key) => $"{FormPath}#at-{key}";
}
