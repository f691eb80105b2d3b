using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>How far back a vote can be looked at, by the times at which it was written down: from the opening to the count, or to now while there is none.</summary>
/// <param name="From">UTC.</param>
/// <param name="To">UTC; nothing moves after that.</param>
public sealed record PastSpan(DateTimeOffset From, DateTimeOffset To)
{
    public static async Task<PastSpan> ReadAsync(IEventStore log, Poll poll, DateTimeOffset now, CancellationToken cancel)
    {
        var life = await log.ReadStreamAsync(poll.Id.Value, cancel: cancel);
        var opened = life.First(recorded => recorded.Fact is PollOpened).At;
        var ended = life.FirstOrDefault(recorded => recorded.Fact is ResultCounted or ResultDeclared)?.At ?? now;
        return new(opened, ended > opened ? ended : opened);
    }
}
