using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>What there is to take away, for people: addresses with examples, the licence, the limits, boards for other sites and the calendar.</summary>
[Authorize(Policies.Read)]
public sealed class OpenDataModel(PollBoards boards, IDatabaseClock clock, OpenDataLimits limits) : PageModel
{
    public static IReadOnlyList<(string Path, ApiOperation Operation)> Lists { get; } =
    [
        ("programmes", OpenDataOperations.Programmes), ("proposals", OpenDataOperations.Proposals), ("polls", OpenDataOperations.Polls),
        ("results", OpenDataOperations.Results), ("groups", OpenDataOperations.Groups), ("record", OpenDataOperations.Record), ("council", OpenDataOperations.Council),
    ];

    /// <summary>A vote to show in a frame: one that is open, else the one that closed last; null when there is none.</summary>
    public Poll? ToShow { get; private set; }

    public int RequestsAMinute => limits.Most;

    public void OnGet() => ToShow = boards.All.Select(board => board.Current.Poll)
        .Where(poll => poll.Rules.Rehearses is null && poll.Status is PollStatus.Open or PollStatus.Closed)
        .OrderByDescending(poll => poll.IsOpenAt(clock.Now)).ThenByDescending(poll => poll.ClosedAt).FirstOrDefault();
}
