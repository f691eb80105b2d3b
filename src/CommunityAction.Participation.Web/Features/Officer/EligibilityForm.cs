using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Who may vote, as an officer types it.</summary>
public sealed record EligibilityForm
{
    /// <summary>anyone or residents.</summary>
    public string Who { get; init; } = "anyone";

    /// <summary>Their short names; none for all of them.</summary>
    public IReadOnlyList<string> Wards { get; init; } = [];

    public string FromAge { get; init; } = "";

    /// <summary>Nobody votes for a project of their own.</summary>
    public bool BarsOwnProjects { get; init; }

    public static EligibilityForm Of(Eligibility? who) => who is null ? new() : new()
    {
        Who = "residents",
        Wards = [.. who.Wards.Select(ward => ward.Value)],
        FromAge = who.FromAge?.ToString(CultureInfo.InvariantCulture) ?? "",
        BarsOwnProjects = who.BarsOwnProjects == true,
    };

    public static EligibilityForm Read(IFormCollection form) => new()
    {
        Who = form.Text("who"),
        Wards = [.. form["ward"].Where(ward => !string.IsNullOrWhiteSpace(ward)).Select(ward => ward!)],
        FromAge = form.Text("fromAge"),
        BarsOwnProjects = form["ownProjects"].Contains("barred"),
    };

    /// <summary>Adds to the problems what cannot be read: not-a-number.</summary>
    public Eligibility? ToEligibility(List<Refusal> found)
    {
        if (Who != "residents")
        {
            return null;
        }

        var age = 0;
        if (FromAge.Length > 0 && !int.TryParse(FromAge, NumberStyles.None, CultureInfo.InvariantCulture, out age))
        {
            found.Add(Refusal.Of("not-a-number", "fromAge", FromAge));
        }

        return new([.. Wards.Select(ward => new WardId(ward))], FromAge.Length > 0 ? age : null, BarsOwnProjects ? true : null);
    }
}
