using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <summary>How close the day is by which a report is due.</summary>
public enum ReportTiming
{
    Ahead,

    /// <summary>In the two weeks before it is due.</summary>
    Soon,
    Today,
    Late,

    /// <summary>Late by more than two weeks: officers are told.</summary>
    VeryLate,

    /// <summary>Late by more than four weeks: administrators are told too.</summary>
    LongLate,
}

/// <summary>The moments that follow from the day on which a report is due, in UTC. A day ends at midnight by clocks in London: that very moment is late.</summary>
public sealed record ReportDates(DateOnly DueOn)
{
    public const int DaysBefore = 14;

    /// <summary>More than so many days late is for officers.</summary>
    public const int DaysToOfficers = 14;

    /// <summary>More than so many days late is for administrators.</summary>
    public const int DaysToAdministrators = 28;

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById(Fund.Zone);

    public DateTimeOffset SoonFrom => MidnightOf(DueOn.AddDays(-DaysBefore));

    public DateTimeOffset TodayFrom => MidnightOf(DueOn);

    /// <summary>The first moment that is late.</summary>
    public DateTimeOffset LateFrom => MidnightOf(DueOn.AddDays(1));

    public DateTimeOffset VeryLateFrom => MidnightOf(DueOn.AddDays(1 + DaysToOfficers));

    public DateTimeOffset LongLateFrom => MidnightOf(DueOn.AddDays(1 + DaysToAdministrators));

    /// <param name="now">The database's clock.</param>
    public ReportTiming At(DateTimeOffset now) =>
        now >= LongLateFrom ? ReportTiming.LongLate
        : now >= VeryLateFrom ? ReportTiming.VeryLate
        : now >= LateFrom ? ReportTiming.Late
        : now >= TodayFrom ? ReportTiming.Today
        : now >= SoonFrom ? ReportTiming.Soon
        : ReportTiming.Ahead;

    private static DateTimeOffset MidnightOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
