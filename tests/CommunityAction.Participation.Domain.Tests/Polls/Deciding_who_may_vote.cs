using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Deciding_who_may_vote
{
    private static readonly WardId Millrace = new("millrace");
    private static readonly WardId Kilnside = new("kilnside");
    private static readonly WardId Elsewhere = new("elsewhere");
    private static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset NewYearsEve = new(2026, 12, 31, 23, 59, 59, TimeSpan.Zero);

    public static TheoryData<int, bool> FromSixteen => new()
    {
        { 1926, true },
        { 2009, true }, // 17 this year
        { 2010, true }, // 16 at some time this year
        { 2011, false }, // 15 all year
        { 2026, false },
    };

    [Theory]
    [MemberData(nameof(FromSixteen))]
    public void Whoever_reaches_the_age_in_the_year_may_vote_on_its_first_day_and_on_its_last(int born, bool may)
    {
        Check(new([], 16), new(null, born), NewYear).ShouldBe(may ? null : "too-young");
        Check(new([], 16), new(null, born), NewYearsEve).ShouldBe(may ? null : "too-young");
    }

    [Fact]
    public void The_year_in_which_voting_opens_counts_and_not_the_one_in_which_it_closes()
    {
        Check(new([], 16), new(null, 2011), NewYearsEve).ShouldBe("too-young");
        Check(new([], 16), new(null, 2011), NewYearsEve.AddSeconds(1)).ShouldBeNull();
    }

    [Fact]
    public void The_year_is_told_in_UTC_wherever_the_moment_comes_from() =>
        Check(new([], 16), new(null, 2011), new DateTimeOffset(2027, 1, 1, 0, 30, 0, TimeSpan.FromHours(1))).ShouldBe("too-young");

    [Fact]
    public void The_youngest_and_the_oldest_age_that_a_rule_can_name()
    {
        Check(new([], 1), new(null, 2025), NewYear).ShouldBeNull();
        Check(new([], 1), new(null, 2026), NewYear).ShouldBe("too-young");
        Check(new([], Eligibility.OldestAge), new(null, 1906), NewYear).ShouldBeNull();
        Check(new([], Eligibility.OldestAge), new(null, 1907), NewYear).ShouldBe("too-young");
        new Eligibility([], 1).CheckRules().ShouldBeNull();
        new Eligibility([], Eligibility.OldestAge).CheckRules().ShouldBeNull();
        new Eligibility([], 0).CheckRules()!.Code.ShouldBe("age-wrong");
        new Eligibility([], Eligibility.OldestAge + 1).CheckRules()!.Code.ShouldBe("age-wrong");
    }

    [Fact]
    public void Without_an_age_nobody_is_asked_for_a_year() => Check(new([], null), new(null, null), NewYear).ShouldBeNull();

    [Fact]
    public void With_an_age_whoever_gives_no_year_is_asked_for_it() => Check(new([], 16), new(null, null), NewYear).ShouldBe("year-of-birth-needed");

    [Fact]
    public void Any_of_the_wards_will_do_and_another_will_not()
    {
        Check(new([Millrace, Kilnside], null), new(Millrace, null), NewYear).ShouldBeNull();
        Check(new([Millrace, Kilnside], null), new(Kilnside, null), NewYear).ShouldBeNull();
        Check(new([Millrace, Kilnside], null), new(Elsewhere, null), NewYear).ShouldBe("ward-elsewhere");
        Check(new([Millrace], null), new(null, null), NewYear).ShouldBe("ward-needed");
    }

    [Fact]
    public void Without_wards_every_ward_will_do_and_so_does_none()
    {
        Check(new([], null), new(Elsewhere, null), NewYear).ShouldBeNull();
        Check(new([], null), new(null, null), NewYear).ShouldBeNull();
    }

    [Fact]
    public void Both_rules_hold_together_and_the_ward_is_asked_for_first()
    {
        var rule = new Eligibility([Millrace], 16);

        Check(rule, new(Millrace, 2010), NewYear).ShouldBeNull();
        Check(rule, new(Elsewhere, 2011), NewYear).ShouldBe("ward-elsewhere");
        Check(rule, new(Millrace, 2011), NewYear).ShouldBe("too-young");
        Check(rule, new(null, null), NewYear).ShouldBe("ward-needed");
        Check(rule, null, NewYear).ShouldBe("sign-in-needed");
    }

    private static string? Check(Eligibility rule, Resident? resident, DateTimeOffset opens) => rule.Check(resident, opens)?.Code;
}
