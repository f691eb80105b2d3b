using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>Worked by hand. Need: weight 60, two parts of 0 to 5. Plan: weight 40, one score of 0 to 10.</summary>
public sealed class Scoring_applications
{
    [Fact]
    public void One_assessor()
    {
        // Need: mean of 4 and 3 is 3.5 of 5, a share of 0.7. Plan: 8 of 10, a share of 0.8. 60 × 0.7 + 40 × 0.8 = 42 + 32 = 74.
        var score = Scoring.Of(Criteria, [Marks(4, 3, 8)]);

        score.Total.ShouldBe(74m);
        score.Criteria.ShouldBe([0.7m, 0.8m]);
        score.Assessors.ShouldBe(1);
    }

    [Fact]
    public void A_criterion_has_its_weight_once_however_many_parts_it_has()
    {
        // The best in everything is 100, with two parts as with one: 60 × 1 + 40 × 1. Counted by part it would be 160.
        Scoring.Of(Criteria, [Marks(5, 5, 10)]).Total.ShouldBe(100m);
        Scoring.Of([Criteria[0] with { Parts = [] }, Criteria[1]], [[new("need", [5], Text), new("plan", [10], Text)]]).Total.ShouldBe(100m);
    }

    [Fact]
    public void Not_scored_is_not_nought()
    {
        // Ann: need 0.7, plan 0.8. Ben: need 1, plan not scored. Need: mean of 0.7 and 1 is 0.85. Plan: 0.8. 60 × 0.85 + 40 × 0.8 = 51 + 32 = 83. With a nought for Ben's plan it would be 67.
        Scoring.Of(Criteria, [Marks(4, 3, 8), Marks(5, 5, null)]).Total.ShouldBe(83m);

        // A nought is one: plan is the mean of 0.8 and 0, which is 0.4. 51 + 16 = 67.
        Scoring.Of(Criteria, [Marks(4, 3, 8), Marks(5, 5, 0)]).Total.ShouldBe(67m);
    }

    [Fact]
    public void Of_the_parts_only_those_that_are_scored_count()
    {
        // Need: only "how many", 4 of 5, a share of 0.8. Plan: 0.5. 48 + 20 = 68.
        Scoring.Of(Criteria, [Marks(4, null, 5)]).Total.ShouldBe(68m);
    }

    [Fact]
    public void What_nobody_scored_leaves_its_weight_to_the_others_and_is_told()
    {
        // Need alone: 0.7. 60 × 0.7 / 60 = 70 of 100.
        var score = Scoring.Of(Criteria, [Marks(4, 3, null)]);

        score.Total.ShouldBe(70m);
        score.HasGaps.ShouldBeTrue();
        Scoring.Of(Criteria, []).ShouldSatisfyAllConditions(nothing => nothing.Total.ShouldBeNull(), nothing => nothing.HasGaps.ShouldBeFalse());
    }

    [Fact]
    public void Thirds_that_are_equal_are_level()
    {
        // Plan 1, 2 and 2 is 5/3 of 10, as is 2, 2 and 1: equal to the last decimal whatever the order.
        var scores = new Dictionary<ApplicationId, ApplicationScore>
        {
            [Cafe] = Scoring.Of(Criteria, [Marks(3, 3, 1), Marks(3, 3, 2), Marks(3, 3, 2)]),
            [Van] = Scoring.Of(Criteria, [Marks(3, 3, 2), Marks(3, 3, 2), Marks(3, 3, 1)]),
        };

        Ranking.Of(Criteria, scores, []).Select(ranked => ranked.Place).ShouldBe([1, 1]);
    }

    [Fact]
    public void Of_equals_the_one_with_more_of_the_heavier_criterion_is_first_and_then_somebody_decides()
    {
        // The café: need 1, plan 0.1, 60 + 4 = 64. The van: need 0.6, plan 0.7, 36 + 28 = 64. Need weighs more.
        var scores = new Dictionary<ApplicationId, ApplicationScore>
        {
            [Van] = Scoring.Of(Criteria, [Marks(3, 3, 7)]),
            [Cafe] = Scoring.Of(Criteria, [Marks(5, 5, 1)]),
            [Choir] = Scoring.Of(Criteria, [Marks(5, 5, 1)]),
        };

        Ranking.Of(Criteria, scores, []).Select(ranked => (ranked.Application, ranked.Place)).ShouldBe([(Cafe, 1), (Choir, 1), (Van, 3)]);
        Ranking.Of(Criteria, scores, [[Choir, Cafe]]).Select(ranked => (ranked.Application, ranked.Place)).ShouldBe([(Choir, 1), (Cafe, 2), (Van, 3)]);
    }
}
