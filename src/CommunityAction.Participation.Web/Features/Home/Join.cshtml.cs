using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Home;

/// <summary>Takes the code that somebody reads off a screen and leads to its vote.</summary>
[Authorize(Policies.TakePart)]
[RequestSizeLimit(4096)]
public sealed class JoinModel(PollBoards boards, VoterSeat seats, RefusalWording wording, IStringLocalizer<Texts> texts) : PageModel
{
    private const int LongestKept = 20;

    /// <summary>What was typed.</summary>
    public string Typed { get; private set; } = "";

    public ErrorSummary? Errors { get; private set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost([FromForm] string? code)
    {
        Typed = code is { Length: > LongestKept } ? code[..LongestKept] : code ?? "";
        if (JoinCode.Parse(code) is not { } parsed)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, Typed.Trim().Length == 0 ? texts["Enter the six digits on the screen."] : texts["A code has six digits, such as 742 816. Check the screen and try again."]);
        }

        if (boards.Find(parsed) is not { } board)
        {
            return Refuse(StatusCodes.Status404NotFound, wording.Say(Refusal.Of("poll-unknown")));
        }

        seats.OfOrNew(HttpContext);
        Response.Headers.Location = $"/p/{board.Current.Poll.Code}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private PageResult Refuse(int status, string sentence)
    {
        Response.StatusCode = status;
        Errors = new(texts["We could not find the vote"], "code", sentence);
        return Page();
    }
}
