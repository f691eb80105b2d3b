using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Takes the code of a letter, five guesses at most.</summary>
public abstract class CodePage : FormPage
{
    private const int Digits = 6;

    public Guid AskedFor { get; private set; }

    public string Typed { get; private set; } = "";

    /// <summary>Where a letter is asked for.</summary>
    protected abstract string AskPage { get; }

    protected abstract SignInRequests Requests { get; }

    public IActionResult OnGet(Guid request)
    {
        AskedFor = request;
        return request == Guid.Empty ? SeeOther(AskPage) : Page();
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

        return await Requests.GuessAsync(request, typed, HttpContext.RequestAborted) switch
        {
            null => Wrong(Texts["This code has run out or was used before. Ask for another email."]),
            { Proven: { } proven } => await GoOnAsync(proven),
            { Left: 0 } => Wrong(Texts["This is not the code, and it was the last try. Ask for another email."]),
            { Left: var left } => Wrong(Texts.Many(left, "This is not the code. You have one more try.", "This is not the code. You have {0:N0} more tries.")),
        };
    }

    /// <summary>The code was right.</summary>
    protected abstract Task<IActionResult> GoOnAsync(ProvenAddress proven);

    private PageResult Wrong(string sentence) => Refuse(StatusCodes.Status422UnprocessableEntity, "code", sentence);
}
