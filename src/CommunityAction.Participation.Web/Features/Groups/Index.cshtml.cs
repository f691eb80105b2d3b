using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Groups;

[Authorize(Policies.Read)]
[Shows(typeof(PeopleProjection))]
public sealed class IndexModel(GroupRegister groups) : PageModel
{
    public IReadOnlyList<ListedGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync() => Groups = await groups.AllAsync(HttpContext.RequestAborted);
}
