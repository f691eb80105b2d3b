using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Web.Features.Grants.Desk;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>By when to score and when a panel meets, as it is typed: days and times of London. An empty day is none.</summary>
public sealed record PanelDates(string DueDay, string DueTime, string MeetsDay, string MeetsTime)
{
    /// <summary>For scores where nobody has said otherwise: so many days before the panel meets.</summary>
    private const int DaysToRead = 3;

    public static PanelDates None { get; } = Of(null, null);

    public static PanelDates Of(DateTimeOffset? due, DateTimeOffset? meets) => new(Day(due), Time(due, "17:00"), Day(meets), Time(meets, "18:00"));

    /// <summary>What a new panel begins with, when its round says when it meets.</summary>
    public static PanelDates For(DateTimeOffset? meets) => Of(meets is { } at ? Moments.FromLondon(Moments.ToLondon(at).Date.AddDays(-DaysToRead).AddHours(17)) : null, meets);

    public static PanelDates Read(IFormCollection form) => new(form.Text("scoresDue"), form.Text("scoresDue-time"), form.Text("meets"), form.Text("meets-time"));

    /// <summary>Adds what cannot be read: moment-missing.</summary>
    public (DateTimeOffset? Due, DateTimeOffset? Meets) ToMoments(List<Refusal> found)
    {
        DateTimeOffset? Moment(string field, string day, string time)
        {
            var moment = day.Length == 0 ? null : RoundForm.MomentOf(day, time);
            if (day.Length > 0 && moment is null)
            {
                found.Add(Refusal.Of("moment-missing", field));
            }

            return moment;
        }

        return (Moment("scoresDue", DueDay, DueTime), Moment("meets", MeetsDay, MeetsTime));
    }

    private static string Day(DateTimeOffset? moment) => moment is { } at ? Moments.ToLondon(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static string Time(DateTimeOffset? moment, string otherwise) => moment is { } at ? Moments.ToLondon(at).ToString("HH:mm", CultureInfo.InvariantCulture) : otherwise;
}
