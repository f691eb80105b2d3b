using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Live;

/// <summary>A board moves when what it may show has changed, and only then.</summary>
public sealed class Moving_a_board
{
    private static readonly PollId Poll = new(Guid.NewGuid());

    [Fact]
    public void A_shown_count_moves_with_every_ballot() => Moves(ResultsShown.Live, ballots: 12).ShouldBe([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);

    [Fact]
    public void A_hidden_one_moves_when_a_block_of_ten_is_full() => Moves(ResultsShown.HiddenUntilClose, ballots: 25).ShouldBe([12, 22]);

    [Fact]
    public void A_withdrawn_ballot_takes_a_hidden_block_back()
    {
        var board = Open(ResultsShown.HiddenUntilClose);
        Cast(board, ballots: 10);

        board.Count(new(Poll, 2, Choices.Of("park"), Choices.Of("park"), Withdrawn: true), 13);

        board.Sequence.ShouldBe(13);
    }

    [Fact]
    public void What_was_counted_is_passed_over_though_it_did_not_show()
    {
        var board = Open(ResultsShown.HiddenUntilClose);
        Cast(board, ballots: 3);

        board.Count(new(Poll, 1, Choices.Of("park")), 5);

        board.View().Voters.ShouldBe(3);
    }

    private static List<long> Moves(ResultsShown shown, int ballots)
    {
        var board = Open(shown);
        return [.. Enumerable.Range(3, ballots).Select(position => At(board, position)).Where(moved => moved.Before != moved.After).Select(moved => moved.After)];
    }

    private static (long Before, long After) At(PollBoard board, int position)
    {
        var before = board.Sequence;
        board.Count(new(Poll, 1, Choices.Of("park")), position);
        return (before, board.Sequence);
    }

    private static void Cast(PollBoard board, int ballots)
    {
        for (var position = 3; position < 3 + ballots; position++)
        {
            board.Count(new(Poll, 1, Choices.Of("park")), position);
        }
    }

    private static PollBoard Open(ResultsShown shown)
    {
        var board = new PollBoard();
        board.Apply(new PollDrafted(Poll, JoinCode.FromNumber(123_456), Papers.Approval(shown), 1, null), 1, 1);
        board.Apply(new PollOpened(Poll, new string('0', 64)), 2, 2);
        return board;
    }
}
