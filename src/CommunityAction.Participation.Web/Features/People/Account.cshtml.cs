using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>What is known about somebody, for them alone, and for whom they act.</summary>
[Authorize(Policies.SignedIn)]
[Shows(typeof(PeopleProjection))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AccountModel(GroupRegister groups, AccountStore accounts, UserManager<Account> users) : FormPage
{
    public Account Me => HttpContext.Account()!;

    public IReadOnlyList<ListedGroup> Groups { get; private set; } = [];

    /// <summary>They sign in with these too.</summary>
    public IReadOnlyList<string> OtherAddresses { get; private set; } = [];

    public GroupId? ActingFor => User.ActingFor();

    /// <summary>They have just changed their address.</summary>
    public bool AddressChanged { get; private set; }

    public async Task OnGetAsync(string? changed)
    {
        AddressChanged = changed == "email";
        OtherAddresses = await accounts.OtherAddressesAsync(Me.Person, HttpContext.RequestAborted);
        Groups = await groups.OfAsync(Me.Groups, HttpContext.RequestAborted);
    }

    /// <summary>Whatever is chosen counts only while they belong to the group.</summary>
    public async Task<IActionResult> OnPostActAsync([FromForm] Guid? group)
    {
        await HttpContext.SignInPersonAsync(Me, group is { } id ? new GroupId(id) : null);
        return SeeOther("/account");
    }

    /// <summary>Their session is the proof that the address is theirs.</summary>
    public async Task<IActionResult> OnPostSwitchAsync()
    {
        var address = new ProvenAddress(Me.Email, Me.EmailKey, "");
        await HttpContext.SignOutAsync(PersonSession.Scheme);
        await PendingSignIn.StartAsync(HttpContext, address);
        return SeeOther(SignInDesk.WhoPage);
    }

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await users.UpdateSecurityStampAsync(Me);
        await HttpContext.SignOutAsync(PersonSession.Scheme);
        return SeeOther("/");
    }
}
