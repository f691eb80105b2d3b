using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Everything that is kept about somebody, for them to take away (UK GDPR, Articles 15 and 20).</summary>
public static class HeldData
{
    public static void MapHeldData(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/account/data.json", ReadAsync).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> ReadAsync(HttpContext http, IVault vault, IEventStore log, GroupRegister groups, MailChoices choices, AccountStore accounts)
    {
        var cancel = http.RequestAborted;
        var account = http.Account()!;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"what-we-keep-about-you.json\"";
        return Results.Json(new
        {
            account.Email,
            OtherAddresses = await accounts.OtherAddressesAsync(account.Person, cancel),
            account.Profile,
            Roles = account.Roles.Select(role => new { Role = role.Key, Ward = role.Value?.Value }),
            Groups = (await groups.OfAsync(account.Groups, cancel)).Select(group => group.Name),
            Letters = (await choices.AllOfAsync(account.Person, MailTopics.ToChoose(account.Roles.ContainsKey(Role.Officer)), cancel)).Select(choice => new { choice.Topic, choice.Wanted }),
            WhatYouWrote = await vault.ReadAllAsync(account.Person, cancel),
            WhatHappened = (await log.ReadStreamAsync(account.Person.Value, cancel: cancel)).Select(e => new { What = e.StoredName, e.At }),
        });
    }
}
