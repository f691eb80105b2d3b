using CommunityAction.Participation.Domain.Priorities;

namespace CommunityAction.Participation.Domain.Tests.Priorities;

public sealed class Marking_the_log
{
    private static readonly DateTimeOffset Seven = new(2026, 3, 27, 19, 0, 0, TimeSpan.Zero);
    private static readonly LogMoment Last = new(100, Seven);

    [Fact]
    public void Counts_are_put_away_before_the_first_event_of_another_quarter_of_an_hour()
    {
        var here = Last.After(101, Seven.AddMinutes(14));

        here.IsMark(Last, Seven.AddMinutes(14.9)).ShouldBeFalse();
        here.IsMark(Last, Seven.AddMinutes(15)).ShouldBeTrue();
    }

    [Fact]
    public void A_quarter_of_an_hour_in_which_nothing_happened_is_not_marked() => Last.IsMark(Last, Seven.AddHours(3)).ShouldBeFalse();

    [Fact]
    public void In_a_crowd_counts_are_put_away_after_so_many_events()
    {
        Last.After(100 + LogMoment.MostEvents - 1, Seven).IsMark(Last, Seven).ShouldBeFalse();
        Last.After(100 + LogMoment.MostEvents, Seven).IsMark(Last, Seven).ShouldBeTrue();
    }

    [Fact]
    public void When_the_clock_is_put_back_the_log_does_not_step_back()
    {
        var here = Last.After(101, Seven.AddMinutes(-30));

        here.ShouldBe(new(101, Seven));
        here.IsMark(Last, Seven.AddMinutes(-10)).ShouldBeFalse();
    }
}
