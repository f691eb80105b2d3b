using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Grants.Desk;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>An officer who did not decide answers an appeal. One that is upheld has the decision taken again.</summary>
[Authorize(Policies.Officer)]
public sealed class AnswerAppealModel(DecisionScribe scribe, Advisers advisers) : CasePage
{
    public DecisionFile Decided { get; private set; } = null!;

    public string Answer { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id) =>
        !await LoadDecisionAsync(id) ? NotFound() : Decided.State.Waiting is null ? SeeOther($"/grants/decisions/{Application.Id}") : Page();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadDecisionAsync(id))
        {
            return NotFound();
        }

        (Answer, Reason) = (Typed("answer"), Typed("reason"));
        IReadOnlyList<Refusal> wrong = [.. new[] { Answer is "uphold" or "dismiss" ? null : Refusal.Of("appeal-answer-missing", "answer-uphold"), WrittenText.Needed(Reason, "reason") }.OfType<Refusal>()];
        if (wrong.Count > 0)
        {
            return Refuse(wrong);
        }

        var reply = await scribe.AnswerAsync(
            Application.Id, Answer == "uphold", Reason, advisers.HasInterest(HttpContext, Application), Advisers.CallerOf(HttpContext), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther(CasePath);
    }

    private async Task<bool> LoadDecisionAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return false;
        }

        Decided = await scribe.ReadAsync(Application.Id, HttpContext.RequestAborted);
        return Decided.State.Appeals.Count > 0;
    }
}
