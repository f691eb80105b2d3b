using CommunityAction.Participation.Web.Features.Mail;
using Microsoft.AspNetCore.Authentication;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>What follows when an address is proven: straight in for the one person who uses it, else the question who it is.</summary>
public sealed class SignInDesk(AccountStore accounts, DeadAddresses dead)
{
    public const string WhoPage = "/sign-in/who";
    private const string Home = "/account";

    /// <summary>Gives the address to go to next.</summary>
    public async Task<string> EnterAsync(HttpContext http, ProvenAddress proven)
    {
        await dead.ProvenAsync(proven.Key, http.RequestAborted);
        var people = await KnownAsync(proven, http.RequestAborted);
        if (people is [var only])
        {
            await http.SignInPersonAsync(only);
            return After(proven);
        }

        await http.SignOutAsync(PersonSession.Scheme);
        await PendingSignIn.StartAsync(http, proven);
        return WhoPage;
    }

    public async Task<string> EnterAsAsync(HttpContext http, PendingSignIn pending, Account account)
    {
        await PendingSignIn.EndAsync(http);
        await http.SignInPersonAsync(account);
        return After(pending.Address);
    }

    /// <summary>Those at an address who have said who they are.</summary>
    public async Task<IReadOnlyList<Account>> KnownAsync(ProvenAddress address, CancellationToken cancel) =>
        [.. (await accounts.AtAsync(address.Key, cancel)).Where(account => account.Profile is not null)];

    private static string After(ProvenAddress proven) => proven.ReturnUrl.Length > 0 ? proven.ReturnUrl : Home;
}
