using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>Applicants say that a decision is wrong, on a ground and in their own words, before the time to appeal ends.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(65536)]
public sealed class AppealModel(DecisionScribe scribe) : ApplicantPage
{
    public DecisionFile Decided { get; private set; } = null!;

    public string Ground { get; private set; } = "";

    public string Text { get; private set; } = "";

    private string NoticePath => Path + "/decision";

    public async Task<IActionResult> OnGetAsync(Guid id) =>
        !await LoadDecisionAsync(id) ? NotFound() : Decided.State.TakesAppealAt(Now) ? Page() : SeeOther(NoticePath);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadDecisionAsync(id))
        {
            return NotFound();
        }

        (Ground, Text) = (Request.Form.Text("ground"), Request.Form.Text("text"));
        var isGround = Enum.TryParse<AppealGround>(Ground, out var ground) && Enum.IsDefined(ground);
        IReadOnlyList<Refusal> wrong =
            [.. new[] { isGround ? null : Refusal.Of("appeal-ground-missing", "ground-" + AppealGround.RulesNotFollowed), WrittenText.Needed(Text, "text") }.OfType<Refusal>()];
        return wrong.Count > 0 ? Refuse(wrong)
            : Next(await scribe.AppealAsync(Application.Id, ground, Text, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted), NoticePath);
    }

    private async Task<bool> LoadDecisionAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return false;
        }

        Decided = await scribe.ReadAsync(Application.Id, HttpContext.RequestAborted);
        return Decided.Current is not null;
    }
}
