using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>The pieces of work of a programme.</summary>
[Authorize(Policies.Officer)]
public sealed class DeliveryModel : ProgrammePage
{
    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    public IActionResult OnGet(Guid id) => Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        (Title, Description) = (Typed("title"), Typed("description"));
        return Load(id) ? await SendAsync(new PlanDelivery(Programme.Id, Title, Description)) : NotFound();
    }
}
