using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>One grant with all that is published of it.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(PastGrantsProjection), typeof(OwnGrantsProjection))]
public sealed class PastGrantModel(PublishedGrants published) : PageModel
{
    public Grant Grant { get; private set; } = null!;

    /// <summary>Of a grant that was decided on this site; null of others.</summary>
    public Guid? Application { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await published.FindAsync(id.Replace("\0", "", StringComparison.Ordinal), HttpContext.RequestAborted) is not { } grant)
        {
            return NotFound();
        }

        Grant = grant;
        Application = await published.ApplicationOfAsync(grant.Id, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>An address that a browser may be led to; null for others.</summary>
    public static string? Link(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var at) && at.Scheme is "https" or "http" ? at.AbsoluteUri : null;

    /// <summary>Where a register shows the organisation; null for others.</summary>
    public static string? Register(Organisation organisation) => organisation.Id.Split('-', 3) switch
    {
        ["GB", "CHC", var number] => $"https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/{Uri.EscapeDataString(number)}",
        ["GB", "COH", var number] => $"https://find-and-update.company-information.service.gov.uk/company/{Uri.EscapeDataString(number)}",
        _ => null,
    };
}
