using System.Security.Claims;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.People;

namespace CommunityAction.Participation.Web.Security;

public static class SignedInPerson
{
    /// <summary>The hidden field by which a form that is sent twice does one thing.</summary>
    public const string CommandField = "commandId";

    /// <summary>The person who is signed in; null for a stranger, and for a program with the officer's key.</summary>
    public static PersonId? Person(this ClaimsPrincipal user) =>
        user.IsInRole(Roles.Resident) && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new PersonId(id) : null;

    /// <summary>Who sends a form, as the log keeps it: a role and an id. A form that is sent twice carries the same command.</summary>
    public static Caller CallerAs(this HttpContext http, string role) => new(
        $"{role}:{http.User.Identity!.Name}",
        Guid.TryParse(http.Request.Form[CommandField], out var command) ? command : Guid.CreateVersion7());

    /// <summary>The group that they said they act for, while they belong to it; else null.</summary>
    public static GroupId? ActingFor(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(AccountClaims.Group), out var id) ? new GroupId(id) : null;

    /// <summary>The ward that a councillor stands for; null for everybody else.</summary>
    public static WardId? WardOfCouncillor(this ClaimsPrincipal user) => user.FindFirstValue(AccountClaims.Ward) is { } ward ? new WardId(ward) : null;
}
