using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Mail;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Makes two records of one person one: first on record, then in the vault, and then whatever other capabilities keep by person.</summary>
public sealed class MergeDesk(
    CommandRunner runner, PeopleDesk people, IVault vault, IOutbox outbox, IEnumerable<IFollowsMerges> followers, IEnumerable<ProjectionRunner> projections, IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Refuses what <see cref="MergePerson"/> and <see cref="JoinRecord"/> refuse.</summary>
    public async Task<CommandReply> MergeAsync(PersonId from, PersonId to, MergeReason reason, Caller caller, CancellationToken cancel)
    {
        var roles = (await people.ReadAsync(from, cancel)).Roles;
        var reply = await runner.RunAsync([CommandStep.Of(new MergePerson(from, to, reason)), CommandStep.Of(new JoinRecord(to, from, roles))], [], caller, cancel);
        if (reply.Refusal is null)
        {
            // What the one who ends did last must be in the tables. It is on record by now: whoever hangs up does not stop it half-way.
            await Task.WhenAll(projections.Select(projection => projection.CaughtUpAsync(reply.Position, Patience, CancellationToken.None)));
            await FollowAsync(from, to, caller, CancellationToken.None);
        }

        return reply;
    }

    /// <summary>Carries out what follows from a merge on record. Doing it again does no harm.</summary>
    public async Task FollowAsync(PersonId from, PersonId to, Caller caller, CancellationToken cancel)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AccountStore>().UniteAsync(from, to, cancel);
        }

        if ((await people.ReadAsync(from, cancel)).Profile is { } profile)
        {
            await vault.EraseAsync(profile, cancel);
        }

        await vault.MoveAsync(from, to, cancel);
        await outbox.MoveAsync(from, to, cancel);
        foreach (var follower in followers)
        {
            await follower.UniteAsync(from, to, caller, cancel);
        }
    }
}
