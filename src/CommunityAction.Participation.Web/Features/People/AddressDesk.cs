using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Changes the address of whoever is signed in, once the new one is proven. The vault alone knows addresses; the log says that one was changed.</summary>
public sealed class AddressDesk(CommandRunner runner, AccountStore accounts, AddressLetters letters, DeadAddresses dead)
{
    /// <summary>Null when it is done. Every other session ends. Refuses: address-full, and what <see cref="ChangeAddress"/> refuses.</summary>
    public async Task<Refusal?> ChangeAsync(HttpContext http, ProvenAddress proven)
    {
        var cancel = http.RequestAborted;
        var me = http.Account()!;
        if ((await accounts.AtAsync(proven.Key, cancel)).Count(account => account.Person != me.Person) >= PeopleDesk.MostAtAnAddress)
        {
            return Refusal.Of("address-full", "", PeopleDesk.MostAtAnAddress);
        }

        var reply = await runner.RunAsync(new ChangeAddress(me.Person), http.CallerAs(Roles.Resident), cancel);
        if (reply.Refusal is { } refusal)
        {
            return refusal;
        }

        await accounts.MoveAsync(me.Person, proven, cancel);
        await dead.ProvenAsync(proven.Key, cancel);
        await letters.TellAsync(me.Person, me.Email, reply.Position, cancel);
        await http.SignInPersonAsync((await accounts.FindAsync(me.Person, cancel))!, http.User.ActingFor());
        return null;
    }
}
