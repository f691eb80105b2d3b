using System.Globalization;
using CommunityAction.Participation.Domain.Proposals;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What somebody wants to see of the list. It travels in the address, so that a list can be shared; what cannot be read is left out.</summary>
public sealed record ProposalFilter
{
    public const string Path = "/proposals";
    public const int PageSize = 20;
    private const int LongestSearch = 100;
    private const int LongestSlug = 64;

    /// <summary>Bands of cost in pounds, as the address names them.</summary>
    public static IReadOnlyDictionary<string, (long From, long To)> Costs { get; } = new Dictionary<string, (long, long)>(StringComparer.Ordinal)
    {
        ["to-5000"] = (0, 5_000), ["5000-20000"] = (5_000, 20_000), ["20000-50000"] = (20_000, 50_000), ["from-50000"] = (50_000, long.MaxValue / 200),
    };

    /// <summary>What a person means by a status, and which ones those are.</summary>
    public static IReadOnlyDictionary<string, ProposalStatus[]> Stages { get; } = new Dictionary<string, ProposalStatus[]>(StringComparer.Ordinal)
    {
        ["open"] = [ProposalStatus.Accepted, ProposalStatus.ChangeOffered, ProposalStatus.Costed, ProposalStatus.NotFeasible],
        ["costed"] = [ProposalStatus.Costed],
        ["not-feasible"] = [ProposalStatus.NotFeasible],
        ["ballot"] = [ProposalStatus.OnBallot],
        ["answered"] = [ProposalStatus.Answered],
        ["refused"] = [ProposalStatus.Refused],
        ["over"] = [ProposalStatus.Merged, ProposalStatus.Withdrawn],
    };

    public static IReadOnlyList<string> Orders { get; } = ["support", "newest", "target", "cost"];

    public string Search { get; init; } = "";

    public string Ward { get; init; } = "";

    public string Theme { get; init; } = "";

    public string Population { get; init; } = "";

    /// <summary>A key of <see cref="Stages"/>, or empty for all.</summary>
    public string Stage { get; init; } = "";

    /// <summary>A key of <see cref="Costs"/>, or empty for all.</summary>
    public string Cost { get; init; } = "";

    public string Programme { get; init; } = "";

    /// <summary>One of <see cref="Orders"/>.</summary>
    public string Order { get; init; } = "support";

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsNarrowed => this with { Order = "support", Page = 1 } != new ProposalFilter();

    public static ProposalFilter Read(IQueryCollection query)
    {
        string Slug(string name) => query[name].ToString() is { Length: <= LongestSlug } slug ? slug : "";
        return new()
        {
            Search = query["q"].ToString().Trim() is var search && search.Length > LongestSearch ? search[..LongestSearch] : search,
            Ward = Slug("ward"),
            Theme = Slug("theme"),
            Population = Slug("for"),
            Stage = Stages.ContainsKey(Slug("status")) ? Slug("status") : "",
            Cost = Costs.ContainsKey(Slug("cost")) ? Slug("cost") : "",
            Programme = Guid.TryParse(Slug("programme"), out var programme) ? programme.ToString() : "",
            Order = Orders.Contains(Slug("order")) ? Slug("order") : "support",
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 10_000 ? page : 1,
        };
    }

    /// <summary>The address of this list, the same for the same list: only what narrows it is said.</summary>
    public string Address => QueryHelpers.AddQueryString(Path, new (string Name, string Value)[]
    {
        ("q", Search), ("ward", Ward), ("theme", Theme), ("for", Population), ("status", Stage), ("cost", Cost), ("programme", Programme),
        ("order", Order == "support" ? "" : Order), ("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
    }.Where(part => part.Value.Length > 0).Select(part => KeyValuePair.Create(part.Name, (string?)part.Value)));
}
