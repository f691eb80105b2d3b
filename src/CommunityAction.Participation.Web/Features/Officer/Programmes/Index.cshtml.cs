using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>Every programme, drafts first, then those that run, then those that are closed.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(ProgrammeBook book) : PageModel
{
    public IReadOnlyList<ProgrammeView> Views { get; } = [.. book.All.OrderBy(view => view.Programme.Status).ThenByDescending(view => view.DraftedAt)];
}
