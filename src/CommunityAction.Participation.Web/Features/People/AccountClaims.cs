using System.Security.Claims;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>What a request knows of who sent it: an id and roles. The cookie holds the id and the stamp alone; the rest is looked up each time.</summary>
public sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public const string Stamp = "stamp";
    public const string Ward = "ward";
    public const string Group = "group";

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(Of(user, [new(Stamp, user.SecurityStamp)]));

    /// <param name="user">As the database has them just now.</param>
    /// <param name="actingFor">The group that they said they act for; counts only while they belong to it.</param>
    public static ClaimsPrincipal Now(Account user, GroupId? actingFor)
    {
        var claims = user.Roles.Keys.Select(RoleOf).Select(role => new Claim(ClaimTypes.Role, role)).ToList();
        if (user.Roles.TryGetValue(Role.Councillor, out var ward) && ward is not null)
        {
            claims.Add(new(Ward, ward.Value));
        }

        if (user.Groups.Count > 0)
        {
            claims.Add(new(ClaimTypes.Role, Roles.GroupMember));
        }

        if (actingFor is { } group && user.Groups.Contains(group))
        {
            claims.Add(new(Group, group.ToString()));
        }

        return Of(user, claims);
    }

    public static string RoleOf(Role role) => role switch
    {
        Role.PanelMember => Roles.PanelMember,
        Role.Councillor => Roles.Councillor,
        Role.Officer => Roles.Officer,
        Role.Administrator => Roles.Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static ClaimsPrincipal Of(Account user, IEnumerable<Claim> more) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, user.Person.ToString()),
            new(ClaimTypes.Name, user.Person.ToString()), // stands in the log as the actor: never a name
            new(ClaimTypes.Role, Roles.Resident),
            .. more,
        ],
        IdentityConstants.ApplicationScheme));
}
