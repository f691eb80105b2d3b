using System.Security.Claims;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>Who reads the record: as somebody with a role, or as the person whose own record it is.</summary>
/// <param name="IsOfficer">Reads drafts and moderation too, and who it was by name.</param>
/// <param name="IsAdministrator">Reads what happened to people's records.</param>
/// <param name="Themselves">Reads their own record only; null for everything that they may read.</param>
public sealed record RecordViewer(bool IsOfficer, bool IsAdministrator, PersonId? Themselves = null)
{
    public static RecordViewer Public { get; } = new(false, false);

    /// <summary>Names stand beside roles.</summary>
    public bool SeesNames => IsOfficer || IsAdministrator;

    /// <summary>What anybody may read is theirs too, but only once it is public.</summary>
    internal string[] Audiences =>
        [.. IsOfficer ? [nameof(Audience.Everybody), nameof(Audience.Officers)] : Array.Empty<string>(), .. IsAdministrator ? [nameof(Audience.Administrators)] : Array.Empty<string>()];

    public static RecordViewer Of(ClaimsPrincipal user) => new(user.IsInRole(Roles.Officer), user.IsInRole(Roles.Administrator));

    /// <summary>Their own record. Names of others are not for them, whatever else they may be.</summary>
    public static RecordViewer Own(ClaimsPrincipal user) => new(false, false, user.Person());
}
