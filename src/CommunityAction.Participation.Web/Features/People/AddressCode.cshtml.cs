using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Changes the address with the code that was sent to the new one.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(4096)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AddressCodeModel(SignInRequests requests, AddressDesk desk) : CodePage
{
    protected override string AskPage => "/account/email";

    protected override SignInRequests Requests => requests.ToChangeAddressOf(User.Person()!.Value);

    protected override async Task<IActionResult> GoOnAsync(ProvenAddress proven) =>
        await desk.ChangeAsync(HttpContext, proven) is { } refusal ? Refuse(refusal) : SeeOther("/account?changed=email");
}
