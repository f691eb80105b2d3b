using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Deadlines;

/// <summary>What is due and overdue in every part of the product, with who has to do it.</summary>
[Authorize(Policies.Officer)]
public sealed class DueModel(IEnumerable<IDueWork> sources, OutboxState outbox, IDatabaseClock clock) : PageModel
{
    /// <summary>What this site does by itself may take a moment; it is late only after that.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    public IReadOnlyList<DueItem> Overdue { get; private set; } = [];

    public IReadOnlyList<DueItem> Today { get; private set; } = [];

    public IReadOnlyList<DueItem> Later { get; private set; } = [];

    public OutboxFigures Letters { get; private set; } = OutboxFigures.None;

    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var found = await Task.WhenAll(sources.Select(source => source.ReadAsync(cancel)));
        var items = found.SelectMany(of => of).OrderBy(item => item.Due).ToList();
        var (now, today) = (clock.Now, Moments.ToLondon(clock.Now).Date);
        Overdue = [.. items.Where(item => IsLate(item, now))];
        Today = [.. items.Where(item => !IsLate(item, now) && Moments.ToLondon(item.Due).Date <= today)];
        Later = [.. items.Where(item => !IsLate(item, now) && Moments.ToLondon(item.Due).Date > today)];
        Letters = await outbox.ReadAsync(cancel);
    }

    private static bool IsLate(DueItem item, DateTimeOffset now) => item.Due + (item.ByItself ? Moment : TimeSpan.Zero) < now;
}
