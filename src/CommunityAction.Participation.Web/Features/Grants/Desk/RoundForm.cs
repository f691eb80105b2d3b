using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>What an officer types about a round. Days and times are London's.</summary>
public sealed record RoundForm
{
    private const string Day = "yyyy-MM-dd";
    private const string Time = "HH:mm";
    private static readonly string[] Names = ["opens", "closes", "panelMeets", "decisions", "appealsClose"];

    public string Name { get; private init; } = "";

    public string Budget { get; private init; } = "";

    public string EqualityImpact { get; private init; } = "";

    /// <summary>By the moment's name: the day and the time.</summary>
    public IReadOnlyDictionary<string, (string Day, string Time)> Typed { get; private init; } = Names.ToDictionary(name => name, _ => ("", "12:00"));

    public static RoundForm Of(RoundPlan plan) => new()
    {
        Name = plan.Name,
        Budget = OptionLine.WriteMoney(plan.Budget.Pence),
        EqualityImpact = plan.EqualityImpact,
        Typed = Names.Zip([plan.OpensAt, plan.ClosesAt, plan.PanelMeetsAt, plan.DecisionsAt, plan.AppealsCloseAt]).ToDictionary(pair => pair.First, pair => Write(pair.Second)),
    };

    public static RoundForm Read(IFormCollection form) => new()
    {
        Name = form.Text("name"),
        Budget = form.Text("budget"),
        EqualityImpact = form.Text("equalityImpact"),
        Typed = Names.ToDictionary(name => name, name => (form.Text(name), form.Text(name + "-time"))),
    };

    /// <param name="found">What cannot be read is added: moment-missing, budget-not-money; else what the plan refuses.</param>
    public RoundPlan ToPlan(List<Refusal> found)
    {
        var unread = found.Count;
        if (OptionLine.ReadMoney(Budget) is not { } pence)
        {
            found.Add(Refusal.Of("budget-not-money", "budget", Budget));
            pence = 0;
        }

        var plan = new RoundPlan(
            Name.Trim(), Needed("opens", found), Needed("closes", found), new(pence, Money.Sterling), EqualityImpact, Optional("panelMeets", found), Optional("decisions", found), Optional("appealsClose", found));
        if (found.Count == unread)
        {
            found.AddRange(plan.Problems());
        }

        return plan;
    }

    /// <summary>A day and a time in London; null when they are none.</summary>
    public static DateTimeOffset? MomentOf(string day, string time) =>
        DateTime.TryParseExact($"{day} {time}", $"{Day} {Time}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 2000 and < 2100
            ? Wording.Moments.FromLondon(local)
            : null;

    private DateTimeOffset? Optional(string name, List<Refusal> found) => Typed[name].Day.Length == 0 ? null : Needed(name, found);

    private DateTimeOffset Needed(string name, List<Refusal> found)
    {
        if (MomentOf(Typed[name].Day, Typed[name].Time) is { } moment)
        {
            return moment;
        }

        found.Add(Refusal.Of("moment-missing", name));
        return default;
    }

    private static (string Day, string Time) Write(DateTimeOffset? moment) => moment is { } at && Wording.Moments.ToLondon(at) is var local
        ? (local.ToString(Day, CultureInfo.InvariantCulture), local.ToString(Time, CultureInfo.InvariantCulture))
        : ("", "12:00");
}
