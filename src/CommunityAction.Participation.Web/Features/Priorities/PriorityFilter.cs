using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>What somebody wants to see, as it stands in the address. What is unknown there is as if it were not there.</summary>
/// <param name="Ward">Voters of this ward; empty for all.</param>
/// <param name="Theme">As options name it; empty for all.</param>
/// <param name="Helps">A population's key; empty for everyone.</param>
/// <param name="Level">Of involvement, as its name in the programme; empty for all.</param>
/// <param name="Since">What movement is measured from.</param>
public sealed record PriorityFilter(string Ward = "", string Theme = "", string Helps = "", string Level = "", MovedSince Since = MovedSince.Hour)
{
    public bool IsNarrowed => Ward.Length + Theme.Length + Helps.Length + Level.Length > 0;

    public WardId? InWard => Ward.Length > 0 ? new(Ward) : null;

    public static PriorityFilter Read(IQueryCollection query) => new(
        Text(query, "ward"), Text(query, "theme"), Text(query, "helps"), Text(query, "level"),
        Enum.TryParse<MovedSince>(query["since"], ignoreCase: true, out var since) && Enum.IsDefined(since) ? since : MovedSince.Hour);

    /// <summary>This very view, by path and query.</summary>
    public string Address(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["ward"] = Given(Ward),
        ["theme"] = Given(Theme),
        ["helps"] = Given(Helps),
        ["level"] = Given(Level),
        ["since"] = Since == MovedSince.Hour ? null : Since.ToString().ToLowerInvariant(),
    });

    /// <summary>Whether the filter shows an option of a poll.</summary>
    public bool Shows(PollOption option, PriorityPoll poll) =>
        (Theme.Length == 0 || option.Category == Theme)
        && (Helps.Length == 0 || option.Helps?.Value == Helps || (option.Helps is null && poll.Programme?.Populations.Contains(new(Helps)) == true));

    /// <summary>Whether the filter shows a poll at all.</summary>
    public bool Shows(PriorityPoll poll) =>
        (InWard is not { } ward || poll.IsFor(ward))
        && (Theme.Length == 0 || poll.Options.Any(option => option.Category == Theme))
        && (Helps.Length == 0 || poll.Helps(new PopulationId(Helps)))
        && (Level.Length == 0 || poll.Programme?.Level.ToString() == Level);

    private static string? Given(string value) => value.Length > 0 ? value : null;

    private static string Text(IQueryCollection query, string field) => ((string?)query[field] ?? "").Trim();
}

/// <summary>What movement is measured from.</summary>
public enum MovedSince
{
    Hour,
    Day,

    /// <summary>The first figures after the vote opened.</summary>
    Opening,
}
