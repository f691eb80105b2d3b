using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Mail;
using Microsoft.AspNetCore.Identity;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>What happens to people: each is a fact in the log, and its words go to the vault or out of it.</summary>
public sealed class PeopleDesk(
    CommandRunner runner, PeopleRegister register, IVault vault, IOutbox outbox, IEnumerable<IFollowsErasures> followers, IEventStore log, IEnumerable<ProjectionRunner> projections, IServiceScopeFactory scopes)
{
    /// <summary>A household; beyond that an officer should look.</summary>
    public const int MostAtAnAddress = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Registers somebody whose address is proven. The same newcomer twice is one person. Refuses: address-full.</summary>
    public async Task<CommandReply> RegisterAsync(PendingSignIn pending, Profile profile, Caller caller, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var there = await scope.ServiceProvider.GetRequiredService<AccountStore>().AtAsync(pending.Address.Key, cancel);
        if (there.Count >= MostAtAnAddress && there.All(account => account.Person != pending.Newcomer))
        {
            return CommandReply.Refused(Refusal.Of("address-full", "name", MostAtAnAddress));
        }

        var person = pending.Newcomer;
        var reply = await runner.RunAsync(new RegisterPerson(person, await vault.KeepAsync(person, ProfileText.Write(profile), cancel)), caller, cancel);
        if (reply.Refusal is null)
        {
            await users.CreateAsync(new() { Person = person, Email = pending.Address.Email, EmailKey = pending.Address.Key, SecurityStamp = "" });
            await CaughtUpAsync(reply.Position, cancel);
        }

        return reply;
    }

    /// <summary>The older profile is erased once nobody is shown it any more.</summary>
    public async Task<CommandReply> ChangeProfileAsync(PersonId person, Profile profile, Caller caller, CancellationToken cancel)
    {
        var before = await ReadAsync(person, cancel);
        var kept = await vault.KeepAsync(person, ProfileText.Write(profile), cancel);
        var reply = await runner.RunAsync(new ChangeProfile(person, kept), caller, cancel);
        if (reply.Refusal is null && await CaughtUpAsync(reply.Position, cancel) && before.Profile is { } old && old != kept)
        {
            await vault.EraseAsync(old, cancel);
        }

        return reply;
    }

    public Task<CommandReply> SendAsync(ICommand<Person, PersonFact> command, Caller caller, CancellationToken cancel) => runner.RunAsync(command, caller, cancel);

    /// <param name="person">Who is erased.</param>
    /// <param name="reason">Why an administrator does it; null for a person who does it themselves.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<CommandReply> EraseAsync(PersonId person, ErasureReason? reason, Caller caller, CancellationToken cancel)
    {
        var reply = await runner.RunAsync(new ErasePerson(person, reason, await register.OthersAdministerAsync(person, cancel)), caller, cancel);
        if (reply.Refusal is null)
        {
            await ForgetAsync(person, caller, CancellationToken.None);
        }

        return reply;
    }

    /// <summary>Empties every drawer that holds something of a person. Doing it again does no harm.</summary>
    public async Task ForgetAsync(PersonId person, Caller caller, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountStore>().EraseAsync(person, cancel);
        await outbox.ForgetAsync(person, cancel);
        await vault.EraseAsync(person, cancel);
        foreach (var follower in followers)
        {
            await follower.ForgetAsync(person, caller, cancel);
        }
    }

    public async Task<Person> ReadAsync(PersonId person, CancellationToken cancel) =>
        (await log.ReadStreamAsync(person.Value, cancel: cancel)).Aggregate(Person.Nothing, (state, e) => Person.Evolve(state, (PersonFact)e.Fact!));

    private Task<bool> CaughtUpAsync(long position, CancellationToken cancel) =>
        projections.Single(runner => runner.Projection is PeopleProjection).CaughtUpAsync(position, Patience, cancel);
}
