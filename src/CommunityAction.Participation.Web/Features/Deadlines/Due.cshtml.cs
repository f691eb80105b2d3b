using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Deadlines;

/// <summary>What is due and overdue in every part of the product, with who has to do it.</summary>
[Authorize(Policies.Officer)]
public sealed class DueModel(DueWork work, OutboxState outbox) : PageModel
{
    public IReadOnlyList<DueItem> Overdue { get; private set; } = [];

    public IReadOnlyList<DueItem> Today { get; private set; } = [];

    public IReadOnlyList<DueItem> Later { get; private set; } = [];

    public OutboxFigures Letters { get; private set; } = OutboxFigures.None;

    public async Task OnGetAsync()
    {
        var items = await work.ReadAsync(HttpContext.RequestAborted);
        Overdue = [.. items.Where(work.IsLate)];
        Today = [.. items.Where(work.IsToday)];
        Later = [.. items.Except(Overdue).Except(Today)];
        Letters = await outbox.ReadAsync(HttpContext.RequestAborted);
    }
}
