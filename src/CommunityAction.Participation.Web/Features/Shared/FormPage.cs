using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Shared;

/// <summary>A page with a form: says what is wrong and shows itself again, or leads on with 303 so that going back sends nothing twice.</summary>
public abstract class FormPage : PageModel
{
    public ErrorSummary? Errors { get; protected set; }

    protected IStringLocalizer<Texts> Texts => Service<IStringLocalizer<Texts>>();

    protected PageResult Refuse(params IReadOnlyList<Refusal> refusals)
    {
        Response.StatusCode = Problems.StatusOf(refusals[0]);
        var wording = Service<RefusalWording>();
        return Again([.. refusals.Select(refusal => new PageError(refusal.Field, wording.Say(refusal)))]);
    }

    protected PageResult Refuse(int status, string field, string sentence)
    {
        Response.StatusCode = status;
        return Again([new(field, sentence)]);
    }

    protected StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    protected T Service<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    private PageResult Again(IReadOnlyList<PageError> errors)
    {
        Errors = new(Texts["This is not done yet"], errors);
        return Page();
    }
}
