using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>Sets a bell for the next moment of each poll, by the database's clock.</summary>
public sealed class PollBells(IDeadlines deadlines, IDatabaseClock clock)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(30);
    private static readonly TimeSpan JustAfter = TimeSpan.FromMilliseconds(15);

    public async Task SetAsync(Poll poll, CancellationToken cancel)
    {
        if (Next(poll) is { } moment && moment - clock.Now is var after && after < Farthest)
        {
            await deadlines.SetAsync($"poll:{poll.Id}", after + JustAfter, cancel);
        }
    }

    private static DateTimeOffset? Next(Poll poll) => poll.Status switch
    {
        PollStatus.Drafted => poll.Rules.OpensAt,
        PollStatus.Open => poll.Rules.ClosesAt,
        _ => null,
    };
}
