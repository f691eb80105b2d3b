using System.Collections.Immutable;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Elections;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Tests.Counting.Elections;

public sealed class Counting_by_hand
{
    private static readonly Lot Lot = new("12 March");

    [Fact] // 20 ballots, 2 seats: quota 20 / 3 + 1 = 7. A has 11 and a surplus of 4; each of A's papers goes on at 4 / 11 = 0.36363, 7 to B (2.54541) and 4 to nobody.
    public void A_surplus_goes_on_at_a_value_cut_off_behind_the_fifth_decimal()
    {
        var count = Count(2, (7, "AB"), (4, "A"), (5, "B"), (4, "C"));
        count.Quota.ShouldBe(7);
        count.Stages[1].Move.ShouldBe(StvMove.Surplus);
        count.Stages[1].Votes.ShouldBe([7m, 7.54541m, 4m]);
        count.Stages[1].Moved.ShouldBe([-4m, 2.54541m, 0m]);
        count.Stages[1].NotTransferable.ShouldBe(1.45459m);
        Names(count).ShouldBe("AB");
    }

    [Fact] // Quota 6. A passes on 5 of 11: papers at 0.45454. B then has 8.18178 and passes on 2.18178: own papers at 0.26666, those from A at 2.18178 x 0.45454 / 8.18178 = 0.12120.
    public void A_paper_that_moves_twice_is_worth_a_part_of_what_it_was()
    {
        var count = Count(3, (7, "ABD"), (4, "A"), (5, "BD"), (2, "C"), (2, "D"));
        count.Quota.ShouldBe(6);
        count.Stages[1].Votes.ShouldBe([6m, 8.18178m, 2m, 2m]);
        count.Stages[2].Votes.ShouldBe([6m, 6m, 2m, 2m + (5 * 0.26666m) + (7 * 0.12120m)]);
        Names(count).ShouldBe("ABD");
        count.Stages[2].FillsLastSeats.ShouldBeTrue();
    }

    [Fact]
    public void Who_is_excluded_passes_papers_on_as_they_came()
    {
        var count = Count(1, (5, "A"), (4, "B"), (3, "CB"));
        count.Stages.Select(stage => (stage.Move, stage.Excluded)).ShouldBe([(StvMove.FirstPreferences, 2), (StvMove.Exclusion, null)]);
        count.Stages[1].Votes.ShouldBe([5m, 7m, 0m]);
        Names(count).ShouldBe("B");
    }

    [Fact] // C is excluded first; then A and B have 5 each, but B had fewer first preferences.
    public void Who_is_level_is_parted_by_the_latest_earlier_stage()
    {
        var count = Count(1, (5, "A"), (4, "B"), (1, "CB"), (6, "D"));
        var tie = count.Ties.ShouldHaveSingleItem();
        (tie.Round, tie.By).ShouldBe((2, TieBreak.EarlierStage));
        tie.Options.ShouldBe(["A", "B"]);
        tie.Order.ShouldBe(["A", "B"]);
        count.Stages[1].Excluded.ShouldBe(1);
    }

    [Fact]
    public void Who_was_level_all_the_time_is_parted_by_lot()
    {
        var count = Count(1, (5, "A"), (5, "B"), (6, "C"));
        var last = Lot.Order(["A", "B"])[1];
        (count.Ties[0].By, count.Ties[0].Order[1]).ShouldBe((TieBreak.Lot, last));
        count.Options[count.Stages[0].Excluded!.Value].Id.ShouldBe(last);
    }

    [Fact]
    public void Nobody_is_counted_when_there_are_no_more_candidates_than_seats()
    {
        var count = Count(3, (5, "A"), (5, "BC"));
        (count.Quota, Names(count), count.Stages.Count).ShouldBe((null, "ABC", 0));
    }

    [Fact] // Rule 45: a paper without a first preference is rejected, and so is one that gives it twice; a second preference given twice ends what can be read.
    public void A_paper_counts_as_far_as_it_can_be_read()
    {
        var both = ImmutableArray.Create(0, 1);
        var count = ScottishStv.Count(Election([new([], 3), new([both], 2), new([[2], both], 4), RankedBallot.Of(0, 1), RankedBallot.Of(1)]), 1, Lot);
        (count.Valid, count.Rejected, count.Quota).ShouldBe((6, 5, 4));
        Names(count).ShouldBe("C");
    }

    [Fact]
    public void Who_has_withdrawn_is_passed_over()
    {
        var count = ScottishStv.Count(Election([RankedBallot.Of(0, 1) with { Voters = 5 }, RankedBallot.Of(2) with { Voters = 4 }]) with { Withdrawn = [0] }, 1, Lot);
        (count.Valid, Names(count)).ShouldBe((9, "B"));
    }

    [Fact]
    public void Without_any_ballot_the_seats_are_filled_by_lot()
    {
        var count = Count(1, (0, "ABC"));
        Names(count).ShouldBe(Lot.Order(["A", "B", "C"])[0]);
        count.Quota.ShouldBe(1);
    }

    private static string Names(StvCount count) => string.Concat(count.Elected.Select(option => count.Options[option].Name));

    private static RankedElection Election(IReadOnlyList<RankedBallot> ballots) =>
        new("", [.. "ABCD"[..(1 + ballots.SelectMany(ballot => ballot.Ranks).SelectMany(rank => rank).Max())].Select(name => new RankedOption($"{name}", $"{name}"))], 1, ballots);

    private static StvCount Count(int seats, params (int Voters, string Preferences)[] ballots) =>
        ScottishStv.Count(Election([.. ballots.Select(ballot => RankedBallot.Of(ballot.Preferences.Select(name => name - 'A')) with { Voters = ballot.Voters })]), seats, Lot);
}
