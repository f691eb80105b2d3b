using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Asks for an address and sends a letter to it. Says the same for every address.</summary>
[Authorize(Policies.Read)]
[RequestSizeLimit(4096)]
public sealed class SignInModel(SignInRequests requests, SignInLetter letter) : FormPage
{
    /// <summary>What was typed.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>Where they were going: a page of this site, or empty.</summary>
    public string ReturnUrl { get; private set; } = "";

    public IActionResult OnGet(string? returnUrl)
    {
        ReturnUrl = OurOwn(returnUrl);
        return User.Person() is null ? Page() : SeeOther("/account");
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? email, [FromForm] string? returnUrl)
    {
        Typed = email is { Length: > EmailAddress.Longest } ? email[..EmailAddress.Longest] : email ?? "";
        ReturnUrl = OurOwn(returnUrl);
        if (EmailAddress.Parse(email) is not { } address)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, "email", string.IsNullOrWhiteSpace(email)
                ? Texts["Enter your email address."]
                : Texts["This is not an email address. Write it like name@example.com."]);
        }

        var cancel = HttpContext.RequestAborted;
        if (await requests.AskAsync(address, HttpContext.Connection.RemoteIpAddress, ReturnUrl, cancel) is not { } request)
        {
            return Refuse(StatusCodes.Status429TooManyRequests, "email", Texts["Too many emails were asked for. Use the link in the last one, or wait 15 minutes and try again."]);
        }

        await letter.SendAsync(request, cancel);
        return SeeOther($"{SignInPath.People}/code?request={request.Id}");
    }

    private string OurOwn(string? address) => address is { Length: < 500 } && Url.IsLocalUrl(address) ? address : "";
}
