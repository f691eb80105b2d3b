using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Moments as people in the borough say them, in London time and seen from the database's clock.</summary>
public sealed class Moments(IDatabaseClock clock, IStringLocalizer<Texts> texts)
{
    private const int EveningBegins = 18;

    public static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>tonight at 8:45pm · tomorrow at 9am · Friday 28 March at 6pm</summary>
    public string At(DateTimeOffset moment)
    {
        var (then, now) = (ToLondon(moment), ToLondon(clock.Now));
        if (then.TimeOfDay == TimeSpan.Zero)
        {
            return texts["midnight at the end of {0}", DayOrDate(then.AddDays(-1), now)];
        }

        var time = Clock(moment);
        return (then.Date - now.Date).Days switch
        {
            0 when then.Hour >= EveningBegins => texts["tonight at {0}", time],
            0 => texts["today at {0}", time],
            1 => texts["tomorrow at {0}", time],
            -1 => texts["yesterday at {0}", time],
            _ => texts["{0} at {1}", Day(moment), time],
        };
    }

    /// <summary>8:45pm · 9am · noon · midnight</summary>
    public string Clock(DateTimeOffset moment)
    {
        var then = ToLondon(moment);
        return (then.Hour, then.Minute) switch
        {
            (0, 0) => texts["midnight"],
            (12, 0) => texts["noon"],
            ( < 12, 0) => texts["{0}am", Hour(then)],
            ( < 12, _) => texts["{0}:{1:00}am", Hour(then), then.Minute],
            (_, 0) => texts["{0}pm", Hour(then)],
            _ => texts["{0}:{1:00}pm", Hour(then), then.Minute],
        };
    }

    /// <summary>Friday 28 March, 6pm: for records, where "tonight" would age.</summary>
    public string OnRecord(DateTimeOffset moment) => texts["{0}, {1}", Day(moment), Clock(moment)];

    /// <summary>Friday 28 March 2027, 6pm: for what is printed, which is read in other years too.</summary>
    public string OnPaper(DateTimeOffset moment) => texts["{0}, {1}", texts["{0:dddd d MMMM yyyy}", ToLondon(moment)].Value, Clock(moment)];

    /// <summary>Friday 28 March, with the year when it is not this one.</summary>
    public string Day(DateTimeOffset moment) => Date(ToLondon(moment), ToLondon(clock.Now));

    /// <summary>28 March, with the year when it is not this one.</summary>
    public string Date(DateTimeOffset moment)
    {
        var then = ToLondon(moment);
        return then.Year == ToLondon(clock.Now).Year ? texts["{0:d MMMM}", then] : texts["{0:d MMMM yyyy}", then];
    }

    /// <summary>28 March, with the year when it is not this one.</summary>
    public string Date(DateOnly day) => Date(FromLondon(day.ToDateTime(new(12, 0))));

    /// <summary>10 days left · 3 hours left · 12 minutes left · less than a minute left</summary>
    public string Left(DateTimeOffset until)
    {
        var left = until - clock.Now;
        var days = (ToLondon(until).Date - ToLondon(clock.Now).Date).Days;
        return left.TotalDays >= 2 ? texts.Many(days, "{0:N0} day left", "{0:N0} days left")
            : left.TotalHours >= 2 ? texts.Many((long)left.TotalHours, "{0:N0} hour left", "{0:N0} hours left")
            : left.TotalMinutes >= 1 ? texts.Many((long)left.TotalMinutes, "{0:N0} minute left", "{0:N0} minutes left")
            : texts["less than a minute left"];
    }

    public static DateTime ToLondon(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).DateTime;

    /// <summary>The moment of a London date and time; of two at the end of summer time the first, and in the hour that summer time skips an hour later.</summary>
    public static DateTimeOffset FromLondon(DateTime local)
    {
        var valid = London.IsInvalidTime(local) ? local.AddHours(1) : local;
        var offset = London.IsAmbiguousTime(valid) ? London.GetAmbiguousTimeOffsets(valid).Max() : London.GetUtcOffset(valid);
        return new DateTimeOffset(valid, offset).ToUniversalTime();
    }

    private string DayOrDate(DateTime then, DateTime now) => (then.Date - now.Date).Days switch
    {
        0 => texts["today"],
        1 => texts["tomorrow"],
        -1 => texts["yesterday"],
        _ => Date(then, now),
    };

    private string Date(DateTime then, DateTime now) =>
        then.Year == now.Year ? texts["{0:dddd d MMMM}", then] : texts["{0:dddd d MMMM yyyy}", then];

    private static int Hour(DateTime then) => then.Hour % 12 == 0 ? 12 : then.Hour % 12;
}
