using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Signs in with the link of a letter.</summary>
[Authorize(Policies.Read)]
[RequestSizeLimit(4096)]
public sealed class SignInLinkModel(SignInRequests requests, SignInDesk desk) : LinkPage
{
    protected override SignInRequests Requests => requests;

    protected override async Task<IActionResult> GoOnAsync(ProvenAddress proven) => SeeOther(await desk.EnterAsync(HttpContext, proven));
}
