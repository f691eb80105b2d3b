using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Tests.Log;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Live;

public sealed class Feeding_the_boards
{
    [PostgresFact]
    public async Task A_board_never_names_a_position_before_it_holds_all_that_led_there()
    {
        await using var log = await OpenLog.NewAsync();
        var poll = await log.OpenPollAsync();
        await log.Ballots.CastAsync(new(Guid.NewGuid()), new(poll, 1, Choices.Of("a")), new(2, log.Clock.Now.AddMinutes(5)));
        var withdrawn = await log.MustAsync(new WithdrawOption(poll, "b", "It was built already."));
        var boards = new PollBoards();
        var seen = new List<PollView>();
        using var feed = new BoardFeed(
            boards, log.Store, new WatchedBox(log.Ballots, () => seen.AddRange(boards.All.Select(board => board.View()))), NullLogger<BoardFeed>.Instance);

        await feed.FirstReadAsync(default);

        seen.Add(boards.Find(poll)!.View());
        seen.Where(view => view.Sequence == withdrawn).ShouldNotBeEmpty();
        seen.Where(view => view.Sequence == withdrawn).ShouldAllBe(view => view.Totals.Ballots == 1);
    }

    /// <summary>Looks at the boards whenever ballots are asked for.</summary>
    private sealed class WatchedBox(IBallotBox box, Action look) : IBallotBox
    {
        public Task<BallotPage> ReadAfterAsync(long position, int limit, CancellationToken cancel = default)
        {
            look();
            return box.ReadAfterAsync(position, limit, cancel);
        }

        public Task<Ballot> ReadAsync(PollId poll, VoterId voter, CancellationToken cancel = default) => throw new NotSupportedException();

        public Ballot? Recall(PollId poll, VoterId voter) => throw new NotSupportedException();

        public Task<CastOutcome> CastAsync(VoterId voter, BallotCast ballot, PollVersion poll, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<CastOutcome> UniteAsync(VoterId kept, VoterId other, UniteBallots ballots, PollVersion poll, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<Totals> TotalsAsync(PollId poll, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<MergedChoices>> MergedAsync(PollId poll, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<Choices>> UnlinkedAsync(PollId poll, CancellationToken cancel = default) => throw new NotSupportedException();
    }
}
