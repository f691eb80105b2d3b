using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Makes the checked count the result.</summary>
[Authorize(Policies.RunPolls)]
public sealed class DeclareResultModel : OfficerPage
{
    /// <summary>Somebody else has to do it.</summary>
    public bool IsTheirs => Poll.CheckedBy == OfficerDesk.ActorOf(User);

    public IActionResult OnGet(Guid id) => Load(id) && Stage.HasCount() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id) => Load(id) ? await SendAsync(new DeclareResult(Poll.Id, OfficerDesk.ActorOf(User), Casting)) : NotFound();

    /// <summary>What was answered; null when nothing was, or nobody was asked.</summary>
    private CastingVote? Casting => Enum.TryParse<CastingVote>(Request.Form.Text("castingVote"), out var casting) && Enum.IsDefined(casting) ? casting : null;
}
