using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>What somebody may decide about one application: officers put every decision on record, councillors take those that a fund leaves to them, and people of a group decide about the pots that it holds.</summary>
/// <param name="IsOfficer">They may name another body that decided.</param>
/// <param name="ForCouncil">Under the fund's own power.</param>
/// <param name="Pots">Those that fit and that they may give from.</param>
public sealed record DecisionRights(bool IsOfficer, bool ForCouncil, IReadOnlyList<FundPot> Pots)
{
    /// <summary>Those of them that a group holds under an agreement.</summary>
    public IEnumerable<FundPot> Held => Pots.Where(pot => HeldPots.PowerOf(pot) is not null);

    public bool IsAny => ForCouncil || Held.Any();

    public static DecisionRights Of(HttpContext http, ApplicationFile file)
    {
        var isOfficer = http.User.IsInRole(Roles.Officer);
        var forCouncil = isOfficer || (http.User.WardOfCouncillor() is { } ward && Deciding.NamesCouncillorOf(ward, file.Fund, file.Application));
        return new(isOfficer, forCouncil, [.. HeldPots.For(file.Fund, file.Application).Where(pot => pot.HeldBy is { } holder ? isOfficer || BelongsTo(http, holder) : forCouncil)]);
    }

    /// <summary>Whether a group that they belong to holds a pot of any fund.</summary>
    public static bool HoldsAny(HttpContext http) => http.Account()?.Groups is { Count: > 0 } groups
        && http.RequestServices.GetRequiredService<FundBook>().All.Any(fund => fund.Pots.Any(pot => pot.HeldBy is { } holder && groups.Contains(holder)));

    private static bool BelongsTo(HttpContext http, Domain.Groups.GroupId group) => http.Account()?.Groups.Contains(group) == true;
}
