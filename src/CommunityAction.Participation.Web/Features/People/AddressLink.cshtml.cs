using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Changes the address with the link that was sent to the new one. Only for whoever asked and is signed in: a stranger with a mistyped address gets nothing.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(4096)]
public sealed class AddressLinkModel(SignInRequests requests, AddressDesk desk) : LinkPage
{
    protected override SignInRequests Requests => requests.ToChangeAddressOf(User.Person()!.Value);

    protected override async Task<IActionResult> GoOnAsync(ProvenAddress proven) =>
        await desk.ChangeAsync(HttpContext, proven) is { } refusal ? Refuse(refusal) : SeeOther("/account?changed=email");
}
