using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Asks for a new address and sends a code to it. Says the same whether or not somebody uses it: two people may share one.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(4096)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ChangeAddressModel(SignInRequests requests, AddressLetters letters) : FormPage
{
    public string Now => HttpContext.Account()!.Email;

    public string Typed { get; private set; } = "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? email)
    {
        Typed = email is { Length: > EmailAddress.Longest } ? email[..EmailAddress.Longest] : email ?? "";
        if (EmailAddress.Parse(email) is not { } address)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, "email", string.IsNullOrWhiteSpace(email)
                ? Texts["Enter the new email address."]
                : Texts["This is not an email address. Write it like name@example.com."]);
        }

        if (string.Equals(address.Address, Now, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, "email", Texts["This is your address already. Enter the new one."]);
        }

        var cancel = HttpContext.RequestAborted;
        var mine = requests.ToChangeAddressOf(User.Person()!.Value);
        if (await mine.AskAsync(address, HttpContext.Connection.RemoteIpAddress, "", cancel) is not { } request)
        {
            return Refuse(StatusCodes.Status429TooManyRequests, "email", Texts["Too many emails were asked for. Wait 15 minutes and try again."]);
        }

        await letters.AskAsync(request, cancel);
        return SeeOther($"/account/email/code?request={request.Id}");
    }
}
