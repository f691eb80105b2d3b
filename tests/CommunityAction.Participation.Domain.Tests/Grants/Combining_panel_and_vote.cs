using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Grants.Votes;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>The panel counts for 60% and residents for 40%. Scores: café 80, choir 75, van 60. Votes: 120, 200, 50.</summary>
public sealed class Combining_panel_and_vote
{
    private static readonly PanelAndVotes[] Given = [new(Cafe, 80, 120), new(Choir, 75, 200), new(Van, 60, 50)];

    /// <summary>By hand: 60 × 80/80 + 40 × 120/200 = 60 + 24; 60 × 75/80 + 40 = 56 1/4 + 40; 60 × 60/80 + 40 × 50/200 = 45 + 10.</summary>
    [Fact]
    public void Each_is_a_share_of_its_highest_and_the_shares_are_weighted() =>
        CombinedOrder.Of(Given, 60, 40).Select(one => (one.Application, one.Place, one.FromPanel.ToString(), one.FromVotes.ToString(), one.Points.ToString()))
            .ShouldBe([(Choir, 1, "225/4", "40", "385/4"), (Cafe, 2, "60", "24", "84"), (Van, 3, "45", "10", "55")]);

    /// <summary>By hand: 1/3 of 50 and 2/3 of 50 are as much as 2/3 of 50 and 1/3 of 50; rounded to whole points one of them would be ahead.</summary>
    [Fact]
    public void Thirds_are_level_to_the_last_digit()
    {
        var order = CombinedOrder.Of([new(Cafe, 30, 200), new(Choir, 60, 100), new(Van, 90, 300)], 50, 50);

        order.Select(one => (one.Application, one.Place)).ShouldBe([(Van, 1), (Cafe, 2), (Choir, 2)]);
        order[1].Points.ShouldBe(new Fraction(50, 1));
        order[1].FromPanel.ShouldBe(new Fraction(50, 3));
    }

    [Fact]
    public void After_those_who_are_level_a_place_stays_empty() =>
        CombinedOrder.Of([new(Cafe, 80, 10), new(Choir, 80, 10), new(Van, 40, 5)], 60, 40).Select(one => one.Place).ShouldBe([1, 1, 3]);

    [Fact]
    public void The_weights_decide_between_the_panels_favourite_and_the_residents()
    {
        CombinedOrder.Of(Given, 90, 10)[0].Application.ShouldBe(Cafe);
        CombinedOrder.Of(Given, 10, 90)[0].Application.ShouldBe(Choir);
    }

    [Fact]
    public void Where_nobody_voted_or_all_scored_nought_that_side_gives_nothing()
    {
        CombinedOrder.Of([new(Cafe, 80, 0), new(Choir, 40, 0)], 60, 40).Select(one => one.Points.ToString()).ShouldBe(["60", "30"]);
        CombinedOrder.Of([new(Cafe, 0, 4), new(Choir, 0, 2)], 60, 40).Select(one => one.Points.ToString()).ShouldBe(["40", "20"]);
        CombinedOrder.Of([], 60, 40).ShouldBeEmpty();
    }
}
