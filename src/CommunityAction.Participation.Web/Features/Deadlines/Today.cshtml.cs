using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Deadlines;

/// <summary>An officer's desk: what needs them today. Theirs alone first, then what any officer may do, the longest due first.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(ProposalsProjection))]
public sealed class TodayModel(DueWork work, PeopleRegister people, IDatabaseClock clock) : PageModel
{
    /// <summary>Of one kind; the page of its own has them all.</summary>
    public const int MostOfAKind = 5;

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    /// <summary>Who is at the desk; empty for whoever holds the key.</summary>
    public string Name { get; private set; } = "";

    public DateTimeOffset Now => clock.Now;

    /// <summary>The hour in London.</summary>
    public int Hour => Moments.ToLondon(Now).Hour;

    /// <summary>How many are overdue or due today.</summary>
    public int Pressing { get; private set; }

    /// <summary>For this officer alone.</summary>
    public IReadOnlyList<DueItem> Mine { get; private set; } = [];

    /// <summary>For any officer, or for another one; the kind that is due first comes first.</summary>
    public IReadOnlyList<DueGroup> Others { get; private set; } = [];

    /// <summary>What this site does by itself within a week.</summary>
    public IReadOnlyList<DueItem> ByItself { get; private set; } = [];

    public bool IsEmpty => Mine.Count + Others.Count == 0;

    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var me = User.Person();
        var all = await work.ReadAsync(cancel);
        // What happens by itself needs nobody until it is late.
        var needed = all.Where(item => !item.ByItself || work.IsLate(item)).ToList();
        Name = me is { } person ? (await people.NamesAsync([person], cancel)).GetValueOrDefault(person, "") : "";
        Pressing = needed.Count(item => work.IsLate(item) || work.IsToday(item));
        Mine = [.. needed.Where(item => item.For is not null && item.For == me)];
        Others = [.. needed.Except(Mine).GroupBy(item => item.Kind).Select(kind => new DueGroup(kind.Key, [.. kind]))];
        ByItself = [.. all.Except(needed).Where(item => item.Due < Now + Ahead)];
    }
}

/// <param name="Kind">Of all of them.</param>
/// <param name="Items">The next due first.</param>
public sealed record DueGroup(DueKind Kind, IReadOnlyList<DueItem> Items);
