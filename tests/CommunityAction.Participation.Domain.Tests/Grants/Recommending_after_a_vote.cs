using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Votes;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>Residents chose the café (£50, at least £30) and the choir (£40 or nothing), and not the van (£30, at least £20).</summary>
public sealed class Recommending_after_a_vote
{
    private static readonly VoteTurn[] Turns =
    [
        new(Cafe, 1, IsChosen: true, 50_00, 30_00, [ThePot], IsWithdrawn: false), new(Choir, 2, IsChosen: true, 40_00, 40_00, [ThePot], IsWithdrawn: false),
        new(Van, 3, IsChosen: false, 30_00, 20_00, [ThePot], IsWithdrawn: false),
    ];

    [Fact]
    public void What_was_chosen_is_funded_and_the_rest_is_not_however_much_is_left()
    {
        var recommended = Of(Turns, 200_00);

        Said(recommended).ShouldBe([(VoteStanding.Funded, 50_00), (VoteStanding.Funded, 40_00), (VoteStanding.NotFunded, 0)]);
        recommended.LeftPence.ShouldBe(110_00);
        recommended.NextInLine.ShouldBeNull();
        recommended.Lines[0].Pot.ShouldBe(ThePot);
    }

    [Fact]
    public void A_pot_that_is_smaller_now_pays_in_turn_and_in_part_where_that_is_of_use()
    {
        Said(Of(Turns, 89_99)).ShouldBe([(VoteStanding.Funded, 50_00), (VoteStanding.OutOfReach, 0), (VoteStanding.NotFunded, 0)]);
        Said(Of(Turns, 49_99)).ShouldBe([(VoteStanding.PartFunded, 49_99), (VoteStanding.OutOfReach, 0), (VoteStanding.NotFunded, 0)]);
        Said(Of(Turns, 29_99)).ShouldBe([(VoteStanding.OutOfReach, 0), (VoteStanding.OutOfReach, 0), (VoteStanding.NotFunded, 0)]);
        Said(Of(Turns, -1)).ShouldAllBe(line => line.Item2 == 0);
    }

    [Fact]
    public void The_rounds_budget_is_a_limit_beside_the_pots() =>
        Said(VoteRecommendation.Of(Turns, [new(ThePot, 200_00)], 60_00, LineRule.PassOver)).ShouldBe([(VoteStanding.Funded, 50_00), (VoteStanding.OutOfReach, 0), (VoteStanding.NotFunded, 0)]);

    [Fact]
    public void Whoever_withdrew_is_passed_over_and_the_next_that_can_be_paid_is_named()
    {
        var recommended = Of([Turns[0] with { IsWithdrawn = true }, Turns[1], Turns[2]], 90_00);

        Said(recommended).ShouldBe([(VoteStanding.Withdrawn, 0), (VoteStanding.Funded, 40_00), (VoteStanding.NotFunded, 0)]);
        recommended.NextInLine.ShouldBe(Van);
    }

    [Fact]
    public void Nobody_is_next_when_what_came_free_is_too_little_or_nobody_is_left()
    {
        Of([Turns[0], Turns[1] with { IsWithdrawn = true }, Turns[2] with { Pence = 40_01 }], 90_00).NextInLine.ShouldBeNull();
        Of([Turns[0], Turns[1] with { IsWithdrawn = true }, Turns[2] with { IsWithdrawn = true }], 90_00).NextInLine.ShouldBeNull();
    }

    [Fact]
    public void What_nobody_voted_for_is_never_next() => Of([Turns[0] with { IsWithdrawn = true }, Turns[1], Turns[2] with { IsWanted = false }], 90_00).NextInLine.ShouldBeNull();

    [Fact]
    public void In_an_order_the_first_that_gains_by_a_withdrawal_is_next_in_line()
    {
        VoteTurn[] order = [Turns[0] with { IsWithdrawn = true }, Turns[1], Turns[2] with { IsChosen = true }];

        Of(order, 90_00).NextInLine.ShouldBe(Van);
        Of(order, 80_00).NextInLine.ShouldBe(Choir);
    }

    [Fact]
    public void Those_who_are_level_are_all_reached_or_somebody_has_to_part_them()
    {
        VoteTurn[] level = [Turns[0], Turns[1] with { Place = 1 }];

        Of(level, 60_00).Ties.ShouldBe([Cafe, Choir]);
        Of(level, 90_00).Ties.ShouldBeEmpty();
    }

    [Fact]
    public void Each_is_paid_from_the_first_of_its_pots_with_enough()
    {
        var other = new PotId(Id(9));
        var recommended = VoteRecommendation.Of([Turns[0] with { Pots = [ThePot, other] }, Turns[1]], [new(ThePot, 40_00), new(other, 50_00)], 90_00, LineRule.PassOver);

        recommended.Lines.Select(line => (line.Pot, line.Standing)).ShouldBe([(other, VoteStanding.Funded), (ThePot, VoteStanding.Funded)]);
    }

    [Fact]
    public void Below_the_line_what_fits_is_funded_only_where_the_panel_said_so()
    {
        VoteTurn[] order = [Turns[0], Turns[1], Turns[2] with { IsChosen = true }];

        Said(Of(order, 85_00)).ShouldBe([(VoteStanding.Funded, 50_00), (VoteStanding.OutOfReach, 0), (VoteStanding.Funded, 30_00)]);
        Said(VoteRecommendation.Of(order, [new(ThePot, 85_00)], 85_00, LineRule.StopAtTheLine)).ShouldBe([(VoteStanding.Funded, 50_00), (VoteStanding.OutOfReach, 0), (VoteStanding.OutOfReach, 0)]);
    }

    private static VoteRecommendation Of(IReadOnlyList<VoteTurn> turns, long pence) => VoteRecommendation.Of(turns, [new(ThePot, pence)], pence, LineRule.PassOver);

    private static List<(VoteStanding, long)> Said(VoteRecommendation recommended) => [.. recommended.Lines.Select(line => (line.Standing, line.Pence))];
}
