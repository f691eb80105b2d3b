using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Deadlines;

/// <summary>What polls wait for: opening and closing by themselves, and officers to finish a checklist, check a count and declare a result.</summary>
public sealed class PollsDue(PollBoards boards, IDatabaseClock clock, IStringLocalizer<Texts> texts) : IDueWork
{
    private static readonly TimeSpan ToCheck = TimeSpan.FromDays(2);
    private static readonly TimeSpan ToDeclare = TimeSpan.FromDays(3);

    public Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<DueItem>>(
        [.. boards.All.Select(board => board.Current.Poll).Where(poll => poll.Rules.Rehearses is null).Select(Of).OfType<DueItem>()]);

    private DueItem? Of(Poll poll) => poll.StageAt(clock.Now) switch
    {
        PollStage.NotOpenYet when poll.Rules.Mandate?.Missing() is [_, ..] => Item(poll, texts["Finish the checklist"], poll.Rules.OpensAt, texts["Whoever runs this vote"]),
        PollStage.NotOpenYet when poll.Rules.ClosesAt <= clock.Now => Item(poll, texts["It never opened: choose new times, or stop it"], poll.Rules.ClosesAt, texts["Whoever runs this vote"]),
        PollStage.NotOpenYet => Item(poll, texts["Voting opens"], poll.Rules.OpensAt, texts["This site, by itself"], byItself: true),
        PollStage.Open or PollStage.Counting => Item(poll, texts["Voting closes"], poll.Rules.ClosesAt, texts["This site, by itself"], byItself: true),
        PollStage.Provisional => Item(poll, texts["Check the count"], poll.ClosedAt + ToCheck, texts["An officer who did not close it"], "/check"),
        PollStage.Checked => Item(poll, texts["Declare the result"], poll.ClosedAt + ToDeclare, texts["An officer who did not check it"], "/declare"),
        _ => null,
    };

    private static DueItem Item(Poll poll, string what, DateTimeOffset due, string owner, string step = "", bool byItself = false) =>
        new(what, poll.Rules.Title, $"/officer/polls/{poll.Id}{step}", due, owner, byItself);
}
