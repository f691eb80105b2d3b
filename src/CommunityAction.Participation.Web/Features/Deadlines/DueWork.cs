using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Deadlines;

/// <summary>What is due in every part of the product.</summary>
public sealed class DueWork(IEnumerable<IDueWork> sources, IDatabaseClock clock)
{
    /// <summary>What this site does by itself may take a moment; it is late only after that.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    /// <summary>The next due first.</summary>
    public async Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel) =>
        [.. (await Task.WhenAll(sources.Select(source => source.ReadAsync(cancel)))).SelectMany(of => of).OrderBy(item => item.Due)];

    public bool IsLate(DueItem item) => item.Due + (item.ByItself ? Moment : TimeSpan.Zero) < clock.Now;

    /// <summary>It is still to come, within this day in London.</summary>
    public bool IsToday(DueItem item) => !IsLate(item) && Moments.ToLondon(item.Due).Date <= Moments.ToLondon(clock.Now).Date;
}
