using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Takes the code of a letter, five guesses at most.</summary>
[Authorize(Policies.Read)]
[RequestSizeLimit(4096)]
public sealed class SignInCodeModel(SignInRequests requests, SignInDesk desk) : FormPage
{
    private const int Digits = 6;

    public Guid AskedFor { get; private set; }

    public string Typed { get; private set; } = "";

    public IActionResult OnGet(Guid request)
    {
        AskedFor = request;
        return request == Guid.Empty ? SeeOther(SignInPath.People) : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] Guid request, [FromForm] string? code)
    {
        AskedFor = request;
        var typed = string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit));
        Typed = typed.Length > 20 ? typed[..20] : typed;
        if (typed.Length != Digits || !typed.All(char.IsAsciiDigit))
        {
            return Wrong(typed.Length == 0 ? Texts["Enter the six digits in the email."] : Texts["The code has six digits, such as 742 816. Check the email and try again."]);
        }

        return await requests.GuessAsync(request, typed, HttpContext.RequestAborted) switch
        {
            null => Wrong(Texts["This code has run out or was used before. Ask for another email."]),
            { Proven: { } proven } => SeeOther(await desk.EnterAsync(HttpContext, proven)),
            { Left: 0 } => Wrong(Texts["This is not the code, and it was the last try. Ask for another email."]),
            { Left: var left } => Wrong(Texts.Many(left, "This is not the code. You have one more try.", "This is not the code. You have {0:N0} more tries.")),
        };
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(string sentence) => Refuse(StatusCodes.Status422UnprocessableEntity, "code", sentence);
}
