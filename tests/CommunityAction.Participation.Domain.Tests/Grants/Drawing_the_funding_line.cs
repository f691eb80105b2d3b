using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>In this order the café asks £50 and needs £30, the choir asks £40 or nothing, the van asks £30 and needs £20.</summary>
public sealed class Drawing_the_funding_line
{
    private static readonly Candidate[] Order = [new(Cafe, 1, 80, ThePot, 50_00, 30_00), new(Choir, 2, 70, ThePot, 40_00, 40_00), new(Van, 3, 60, ThePot, 30_00, 20_00)];

    [Fact]
    public void Enough_for_all() => Draw(120_00).ShouldBe([(Funding.Full, 50_00), (Funding.Full, 40_00), (Funding.Full, 30_00)]);

    [Fact]
    public void The_last_is_funded_in_part_down_to_what_is_of_use()
    {
        Draw(110_00).ShouldBe([(Funding.Full, 50_00), (Funding.Full, 40_00), (Funding.Part, 20_00)]);
        Draw(109_99).ShouldBe([(Funding.Full, 50_00), (Funding.Full, 40_00), (Funding.Reserve, 0)]);
    }

    [Fact]
    public void All_or_nothing_is_never_in_part() => Draw(89_99).ShouldBe([(Funding.Full, 50_00), (Funding.Reserve, 0), (Funding.Reserve, 0)]);

    [Fact]
    public void Below_the_line_what_fits_is_funded_only_where_the_panel_said_so() =>
        Draw(89_99, LineRule.PassOver).ShouldBe([(Funding.Full, 50_00), (Funding.Reserve, 0), (Funding.Full, 30_00)]);

    [Fact]
    public void What_scores_too_little_is_not_recommended_and_holds_up_nobody()
    {
        var line = FundingLine.Draw([Order[0], Order[1] with { Score = 49 }, Order[2] with { Score = 50 }], [new(ThePot, 200_00)], LineRule.StopAtTheLine, leastScore: 50);

        line.Lines.Select(each => each.Funding).ShouldBe([Funding.Full, Funding.NotRecommended, Funding.Full]);
        line.Left[ThePot].ShouldBe(120_00);
    }

    [Fact]
    public void Each_pot_ends_by_itself()
    {
        var other = new PotId(Id(9));
        var line = FundingLine.Draw([Order[0], Order[1] with { Pot = other }, Order[2]], [new(ThePot, 40_00), new(other, 40_00)], LineRule.StopAtTheLine, 0);

        line.Lines.Select(each => (each.Funding, each.Pence)).ShouldBe([(Funding.Part, 40_00), (Funding.Full, 40_00), (Funding.Reserve, 0)]);
    }

    [Fact]
    public void Those_who_are_level_are_all_reached_or_somebody_has_to_part_them()
    {
        Candidate[] level = [Order[0], Order[1] with { Place = 1 }, Order[2]];

        FundingLine.Draw(level, [new(ThePot, 60_00)], LineRule.StopAtTheLine, 0).Ties.ShouldBe([Cafe, Choir]);
        FundingLine.Draw(level, [new(ThePot, 90_00)], LineRule.StopAtTheLine, 0).Ties.ShouldBeEmpty();
    }

    [Fact]
    public void A_pot_that_gave_more_than_it_has_gives_nothing() => Draw(-1).ShouldAllBe(line => line.Item1 == Funding.Reserve);

    private static List<(Funding, int)> Draw(long pence, LineRule rule = LineRule.StopAtTheLine)
    {
        var line = FundingLine.Draw(Order, [new(ThePot, pence)], rule, 0);
        line.Lines.Sum(each => each.Pence).ShouldBeLessThanOrEqualTo(Math.Max(0, pence));
        return [.. line.Lines.Select(each => (each.Funding, (int)each.Pence))];
    }
}
