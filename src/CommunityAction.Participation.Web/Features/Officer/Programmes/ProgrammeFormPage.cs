using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>A page that shows what stands of a programme in a form, and sends what an officer made of it, with a reason.</summary>
public abstract class ProgrammeFormPage : ProgrammePage
{
    public ProgrammeForm Form { get; private set; } = new();

    public string Reason { get; private set; } = "";

    public IActionResult OnGet(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        Form = ProgrammeForm.Of(Programme);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        (Form, Reason) = (ProgrammeForm.Read(Request.Form), Typed("reason"));
        var found = new List<Refusal>();
        var command = ToCommand(found);
        return found.Count > 0 ? Refuse(found) : await SendAsync(command);
    }

    /// <param name="found">Gets what is wrong with the form; nothing is sent then.</param>
    protected abstract IProgrammeCommand ToCommand(List<Refusal> found);
}
