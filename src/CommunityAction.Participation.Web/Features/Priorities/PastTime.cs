using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>The time that somebody asks for, as it stands in an address: <c>at</c>, or a day and a time by London's clocks, or a place on the slider.</summary>
/// <param name="At">UTC; null when it cannot be had.</param>
/// <param name="Wrong">Why not; null when nothing was asked for, too.</param>
/// <param name="Day">As it was typed.</param>
/// <param name="Time">As it was typed.</param>
public sealed record PastTime(DateTimeOffset? At, Refusal? Wrong, string Day = "", string Time = "")
{
    private const string Address = "yyyy-MM-dd'T'HH:mm'Z'";

    private static readonly string[] Forms =
        ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>As it stands in the address of a moment.</summary>
    public static string Say(DateTimeOffset at) => at.UtcDateTime.ToString(at.Ticks % TimeSpan.TicksPerMinute == 0 ? Address : Forms[2], CultureInfo.InvariantCulture);

    /// <param name="query">Of the address.</param>
    /// <param name="span">How far back can be looked.</param>
    /// <param name="now">What is later has not come yet.</param>
    public static PastTime Read(IQueryCollection query, PastSpan span, DateTimeOffset now)
    {
        var (at, day, time) = (query["at"].ToString().Trim(), query["day"].ToString().Trim(), query["time"].ToString().Trim());
        DateTimeOffset? asked =
            at.Length > 0 ? Parse(at)
            : day.Length + time.Length > 0 ? FromLondon(day, time)
            : int.TryParse(query["step"], NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? PastSteps.OnSlider(span).ElementAtOrDefault(step)
            : null;
        var isAsked = at.Length + day.Length + time.Length + query["step"].ToString().Length > 0;
        return new(asked, !isAsked ? null : asked is null || asked == default(DateTimeOffset) ? Refusal.Of("past-unreadable", "day") : Check(asked.Value, span, now), day, time);
    }

    private static Refusal? Check(DateTimeOffset asked, PastSpan span, DateTimeOffset now) =>
        asked > now && asked > span.To ? Refusal.Of("past-to-come", "day")
        : asked < span.From ? Refusal.Of("past-too-early", "day", span.From)
        : null;

    private static DateTimeOffset? Parse(string at) =>
        DateTimeOffset.TryParseExact(at.Replace(' ', '+'), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var asked) ? asked : null;

    private static DateTimeOffset? FromLondon(string day, string time) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date) && TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], out var clock) && date.Year is > 1 and < 9999
            ? Moments.FromLondon(date.ToDateTime(clock))
            : null;
}
